import type { Parts } from './session.ts';

/**
 * The names of the fields that the last answer had a value for, if it was the answer to the request at an offset; what was expanded is none of its own
 * fields. Asked when somebody wants to select them, as the answer has to be looked at for it.
 */
export function answeredFields({ answers, connections, models, requests }: Parts): (offset: number) => Promise<readonly string[]> {
  return async (offset) => {
    const shown = answers.shown();
    const request = requests.at(offset);
    if (shown.kind !== 'answered' || request?.method !== 'GET' || request.url !== shown.request.url) return [];
    const question = models.core()?.readQuestion(request.url, connections.baseUrl());
    const observation = question && (await shown.remote.observe(question));
    const [resource] = [...(observation?.resources.values() ?? [])];
    const members = [...(resource?.entities.members ?? [])];
    return members
      .filter(([, { seen }]) => !seen.has('expanded') && [...seen].some((what) => what !== 'plain' && what !== 'null'))
      .map(([name]) => name);
  };
}
