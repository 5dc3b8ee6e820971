import type { DocumentRequest } from '../../../request/index.ts';
import { curlTarget } from '../curl-target.ts';
import type { Parts } from '../session.ts';
import { nameOf } from '../target.ts';

/** Requests, sent or copied as commands. */
export function createSending(parts: Parts) {
  const { answers, clipboard, connections, document, history, layout, models, notices, requests, sandbox, writes } = parts;

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
    const ready = connections.target().kind === 'sandbox' ? sandbox.answers() : undefined;
    const outcome = await answers.send(request, connections.baseUrl(), ready);
    if (outcome) history.add(connectionName(), text, request, outcome);
  };

  return {
    /** Sends the request at an offset of the document, that at the cursor unless told. */
    async run(offset = document.pen().offset()) {
      const request = await requestAt(offset);
      if (!request) return;
      layout.showSide(false);
      if (request.refusals.length > 0) return answers.refuse(request);
      if (await writes.allows(request)) await send(request);
    },
    cancel: () => answers.cancel(),
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
    /** In the background, when it is what requests go to. */
    startSandbox: () => void (connections.target().kind === 'sandbox' && sandbox.start()),
    async resetSandbox() {
      await sandbox.reset();
      notices.say('The sandbox is as it was at first.');
    },
  };
}
