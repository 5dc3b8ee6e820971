import type { SchemaPlace } from '../../editor/index.ts';
import type { Diagnostic } from '../../language/index.ts';
import type { DocumentRequest } from '../../request/index.ts';
import type { Service } from '../../schema/index.ts';
import { saveText } from '../parts/save-text.ts';
import { answeredFields } from './answered-fields.ts';
import { curlTarget } from './curl-target.ts';
import type { Core } from './models.ts';
import type { Parts } from './session.ts';
import { nameOf } from './target.ts';

/** What a person can do, in terms of all parts of the session. */
export function createActions(parts: Parts) {
  const { answers, clipboard, connections, document, explorer, history, layout, models, notices, requests, writes } = parts;

  const connectionName = () => {
    const { name, detail } = nameOf(connections.target());
    return `${name} ${detail}`.trim();
  };
  const requestAt = async (offset: number): Promise<DocumentRequest | undefined> => {
    await models.ready();
    const request = requests.at(offset);
    if (!request) notices.say('There is no request here yet. Write one, such as GET /device.');
    return request;
  };
  const send = async (request: DocumentRequest) => {
    const text = document.pen().text().slice(request.span.start, request.span.end).trim();
    const ready = connections.target().kind === 'sandbox' ? parts.sandbox.answers() : undefined;
    const outcome = await answers.send(request, connections.baseUrl(), ready);
    if (outcome) history.add(connectionName(), text, request, outcome);
  };
  const run = async (offset = document.pen().offset()) => {
    const request = await requestAt(offset);
    if (!request) return;
    layout.showSide(false);
    if (request.refusals.length > 0) return answers.refuse(request);
    if (await writes.allows(request)) await send(request);
  };
  const append = (request: string) => {
    layout.showSide(false);
    const at = document.pen().append(request.startsWith('###') ? request : `###\n${request}`);
    document.pen().focus();
    return at;
  };
  /** What is written from the model, once there is one. */
  const appendFor = (write: (core: Core, service: Service) => string) => {
    const [core, service] = [models.core(), models.service()];
    if (core && service) append(write(core, service));
  };
  const insertName = (name: string) => {
    const { anchor, offset } = document.cursor();
    document.pen().replace(Math.min(anchor, offset), Math.max(anchor, offset), name);
    layout.showSide(false);
    document.pen().focus();
  };
  const convertCurl = (text: string): string | undefined => {
    if (!/^\s*(\$\s*)?curl\s/.test(text)) return undefined;
    const converted = models.core()?.fromCurl(text);
    if (!converted) return undefined;
    if (converted.problem !== undefined) {
      notices.say(converted.problem);
      return undefined;
    }
    notices.say(['The curl command became a request.', ...converted.notes].join(' '));
    return converted.text;
  };
  const shownAnswer = () => {
    const shown = answers.shown();
    return shown.kind === 'answered' ? shown : undefined;
  };

  return {
    run,
    append,
    cancel: () => answers.cancel(),
    copy: clipboard.copy,
    /** In the background, when it is what requests go to. */
    startSandbox: () => void (connections.target().kind === 'sandbox' && parts.sandbox.start()),
    async resetSandbox() {
      await parts.sandbox.reset();
      notices.say('The sandbox is as it was at first.');
    },
    format: () => document.editor()?.format(),
    /** Turns one of the ways to format by itself on, or off. */
    chooseFormat(way: 'formatPasted' | 'formatTyped') {
      const on = !(layout.layout[way] ?? false);
      layout.set({ [way]: on });
      notices.say(
        `${way === 'formatPasted' ? 'What is pasted' : 'Each line that is ended'} is ${on ? 'formatted' : 'left as it is'} from now on.`,
      );
    },
    fixAll(where: 'request' | 'document') {
      if (document.editor()?.fixAll(where) === false) notices.say('There is nothing that can be fixed by itself.');
    },
    refactor: () => document.editor()?.refactor(),
    answeredFields: answeredFields(parts),
    /** Shows in the explorer where a name of the query is declared. */
    showDefinition: ({ type, member }: SchemaPlace) =>
      explorer.open(member === undefined ? { kind: 'type', name: type } : { kind: 'member', owner: type, name: member }),
    nextProblem: () => document.editor()?.nextProblem(),
    /** Explains what is wrong at the cursor. */
    explainProblem() {
      const found = document.editor()?.findingAtCursor();
      if (found) parts.why.ask(found);
      else notices.say('Nothing is wrong at the cursor.');
    },
    /** Writes the comment that silences a finding, above it. */
    ignoreHere(found: Diagnostic) {
      const fix = models.language()?.silence(document.pen().text(), found);
      if (fix) document.pen().edit(fix.edits, 'stays');
    },
    turnOff(code: string) {
      parts.checks.tell(code, 'off');
      notices.say(`${code} is turned off. The command “Choose how checks are told” turns it on again.`);
    },
    goTo(offset: number) {
      document.pen().reveal(offset);
      document.pen().focus();
    },
    /** Puts a name where the cursor is, in place of what is selected. */
    insertName,
    /** Puts a property or link of the service at the cursor: by its path, where it is one of the request there. */
    insertMember(name: string, path: string | undefined) {
      if (path === undefined) insertName(name);
      else parts.pointing.insert(path);
    },
    /** A new request for the entities of a resource. */
    requestFor: (name: string) => appendFor((core, service) => core.newRequest(service, name)),
    /** A new request for the entities of a resource with an option of its own, such as a `$filter`. */
    newRequest: (name: string, option: string) => appendFor((core, service) => core.newRequest(service, name, option)),
    /** A new request that calls a function or action, by its qualified name. */
    callOperation: (name: string) => appendFor((core, service) => core.newCall(service, name)),
    /** Opens a linked entity as a new request, and runs it. */
    follow: (link: string) => run(append(`### ${link.replace(/^\//, '')}\nGET ${link}`)),
    async copyCurl(offset = document.pen().offset()) {
      const request = await requestAt(offset);
      if (!request) return;
      if (request.refusals.length > 0) return answers.refuse(request);
      const { target, note } = curlTarget(request);
      await clipboard.copy(models.core()!.toCurl(target, 'bash'), `The curl command${note}`);
    },
    /** What fetches the metadata in a terminal, where no CORS rules hold. */
    async copyMetadataCurl() {
      await models.ready();
      const url = `${connections.baseUrl()}$metadata`;
      const credential = connections.authenticated() ? { variable: 'TOKEN' } : undefined;
      const headers = [['Accept', 'application/xml']] as const;
      await clipboard.copy(models.core()!.toCurl({ method: 'GET', url, headers, body: undefined, credential }, 'bash'), 'The curl command');
    },
    explain(offset = document.pen().offset()) {
      document.pen().reveal(offset);
      void parts.explaining.open();
    },
    convertPaste: convertCurl,
    async pasteCurl() {
      const text = await clipboard.paste();
      if (text === undefined) return;
      await models.ready();
      const request = convertCurl(text);
      if (request !== undefined) append(request);
      else if (!notices.current()) notices.say('The clipboard holds no curl command.');
    },
    async copyAnswer() {
      const shown = shownAnswer();
      if (shown) await clipboard.copy(await shown.remote.text(), 'The answer');
    },
    async saveAnswer() {
      const shown = shownAnswer();
      if (shown) saveText(await shown.remote.text(), shown.summary?.format === 'json' ? 'answer.json' : 'answer.txt');
    },
  };
}
