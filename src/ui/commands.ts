import type { Session } from './state/session.ts';

/** Something the page can do: one row feeds keys, palette, menu and buttons. */
export interface Command {
  /** As the palette says it. */
  readonly title: string;
  /** As in `Mod+Shift+Enter`; `Mod` is Command on a Mac, Control elsewhere. */
  readonly keys?: string;
  /** The editor has these keys of its own while it has the focus. */
  readonly editorHasKeys?: boolean;
  /** Left out of the palette and dead to its keys while false. */
  readonly enabled?: (session: Session) => boolean;
  readonly run: (session: Session) => unknown;
}

const running = (session: Session) => session.answers.running() !== undefined;

export const commands = {
  run: {
    title: 'Run the request at the cursor',
    keys: 'Mod+Enter',
    editorHasKeys: true,
    enabled: (session) => !running(session),
    run: (session) => session.run(),
  },
  cancel: { title: 'Cancel the request', enabled: running, run: (session) => session.cancel() },
  palette: { title: 'Search or run a command', keys: 'Mod+K', run: (session) => session.show('palette') },
  copyCurl: { title: 'Copy as curl', keys: 'Mod+Shift+C', run: (session) => session.copyCurl() },
  explain: { title: 'Explain the request in words', keys: 'Shift+Alt+X', run: (session) => session.explain() },
  format: { title: 'Format', keys: 'Shift+Alt+F', run: (session) => session.format() },
  formatPasted: { title: 'Format what is pasted, or leave it as it is', run: (session) => session.chooseFormat('formatPasted') },
  formatTyped: { title: 'Format each line as it is ended, or leave it as it is', run: (session) => session.chooseFormat('formatTyped') },
  fixAll: { title: 'Fix all in the document', keys: 'Shift+Alt+A', run: (session) => session.fixAll('document') },
  fixAllHere: { title: 'Fix all in this request', run: (session) => session.fixAll('request') },
  refactor: { title: 'Write the request in another way', keys: 'Shift+Alt+R', run: (session) => session.refactor() },
  nextProblem: { title: 'Go to the next problem', keys: 'F8', editorHasKeys: true, run: (session) => session.nextProblem() },
  why: { title: 'Explain the problem at the cursor', keys: 'Shift+Alt+W', run: (session) => session.explainProblem() },
  checks: { title: 'Choose how checks are told', run: (session) => session.why.showChecks() },
  newRequest: { title: 'New request', run: (session) => session.append('### New request\nGET /') },
  pasteCurl: { title: 'Paste a curl command as a request', run: (session) => session.pasteCurl() },
  connect: { title: 'Change the connection', run: (session) => session.show('connection') },
  resetSandbox: {
    title: 'Reset the sandbox',
    enabled: (session) => session.connections.target().kind === 'sandbox',
    run: (session) => session.show('reset'),
  },
  explore: { title: 'Find in the service', keys: 'Shift+Alt+E', run: (session) => session.explorer.find() },
  routes: {
    title: 'Find a path between two resources',
    keys: 'Shift+Alt+P',
    run: async (session) => {
      await session.models.ready();
      session.showRoutes();
    },
  },
  diagram: {
    title: 'Show the diagram of the type at the cursor',
    keys: 'Shift+Alt+D',
    run: async (session) => {
      await session.models.ready();
      session.showDiagram(session.service()?.resources.get(session.requests.resourceNow() ?? '')?.type);
    },
  },
  diagramWhole: { title: 'Show the diagram of the whole service', run: (session) => session.showDiagram() },
  examples: { title: 'Show examples', run: (session) => session.layout.openSide('examples') },
  history: { title: 'Show history', run: (session) => session.layout.openSide('history') },
  toggleSide: {
    title: 'Show or hide the explorer',
    keys: 'Mod+B',
    run: ({ layout }) => layout.set({ sideOpen: !layout.layout.sideOpen }),
  },
  focusQuery: { title: 'Go to the query', keys: 'Mod+Shift+E', run: (session) => session.document.focus() },
  resetLayout: { title: 'Put the panes back', run: ({ layout }) => layout.reset() },
  hints: {
    title: 'Show or hide what the query says without writing it',
    run: ({ layout }) => layout.set({ hints: !(layout.layout.hints ?? true) }),
  },
  themeSystem: { title: 'Theme: as the system has it', run: ({ layout }) => layout.set({ theme: 'system' }) },
  themeLight: { title: 'Theme: light', run: ({ layout }) => layout.set({ theme: 'light' }) },
  themeDark: { title: 'Theme: dark', run: ({ layout }) => layout.set({ theme: 'dark' }) },
  copyAnswer: { title: 'Copy the answer', run: (session) => session.copyAnswer() },
  saveAnswer: { title: 'Save the answer', run: (session) => session.saveAnswer() },
  defaultDocument: { title: 'Open the first query again, below the others', run: (session) => session.append(session.document.first) },
} as const satisfies Readonly<Record<string, Command>>;

export type CommandId = keyof typeof commands;

/** All of them, as the palette lists them. */
export const commandList: readonly (Command & { readonly id: CommandId })[] = Object.entries(commands).map(([id, command]) => ({
  id: id as CommandId,
  ...(command as Command),
}));
