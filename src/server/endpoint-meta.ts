/** How a page learns that its server answers the sandbox's API over HTTP too: the base, relative to the page. */
export function withEndpoint(html: string): string {
  return html.replace('</head>', '  <meta name="sandbox-api" content="./">\n  </head>');
}
