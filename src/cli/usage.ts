/** What `--help` says, and what follows a misuse. */
export const usage = `Usage: odata-playground check [options] <file>...

Checks the OData requests of .http files, as the playground's editor does. "-" reads standard input.

  --service <name>      the service that they are for: balena/v7 (the default) or balena/v6
  --metadata <file>     the service's metadata instead: CSDL XML or JSON, OData 1.0 to 4.01
  --format <format>     text (the default): file:line:column: severity message [code]; or json
  --max-warnings <n>    more warnings than this fail, as errors do
  --off <code>          leaves out a check, by the code in [ ] after its messages
  --severity <c>=<l>    changes the level of check <c>: error, warning, info, hint or off
                        (several codes: repeat the option, or use commas: --off large-fields,long-url)
  --help, --version

Exit code: 0 all is well, 1 there are errors or too many warnings, 2 the command could not do what it was asked.
`;
