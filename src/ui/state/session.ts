import { createSignal } from 'solid-js';
import { connect } from '../../lib/rpc.ts';
import type { AnswerWorker } from '../../response/index.ts';
import type { Outcome } from '../../runner/index.ts';
import { holdTyping } from '../parts/hold-typing.ts';
import { createActions } from './actions/actions.ts';
import { createAnswers } from './answers.ts';
import { createCheckSettings } from './checks.ts';
import { createClipboard } from './clipboard.ts';
import { createConnections } from './connections.ts';
import { createDocument } from './document.ts';
import { createDocuments } from './documents.ts';
import { outcomeExplainer } from './explain-outcome.ts';
import { createExplaining } from './explaining.ts';
import { createExplorerState } from './explorer.ts';
import { createHistoryState } from './history.ts';
import { createLayout } from './layout.ts';
import { createLearning } from './learning.ts';
import { createModels } from './models.ts';
import { createNotices } from './notices.ts';
import { openStore } from './open-store.ts';
import { createPointing } from './pointing.ts';
import { createRequests } from './requests.ts';
import { createSampleMemory, createSamples } from './samples.ts';
import { createSandbox } from './sandbox.ts';
import { createWhy } from './why.ts';
import { createWriteCheck } from './write-check.ts';

/** What lies over the page. */
export type Overlay = 'palette' | 'connection' | 'reset' | 'clear-history' | 'diagram' | 'routes' | 'why' | 'checks';

/** The types that a path is looked for between, by their names in the model. */
export interface RoutesAsked {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export type Parts = ReturnType<typeof createParts>;
export type Session = ReturnType<typeof createSession>;

/** All that one open page knows and can do; components read it and call it, and hold nothing of their own but what they show. */
export function createSession(area: HTMLTextAreaElement) {
  const parts = createParts(area);
  return { ...parts, ...createActions(parts) };
}

function createParts(area: HTMLTextAreaElement) {
  const notices = createNotices();
  const store = openStore(notices);
  const layout = createLayout(store);
  const document = createDocument(area, store, notices);
  const worker = new Worker(new URL('../../answer.worker.ts', import.meta.url), { type: 'module', name: 'answers' });
  const { api } = connect<AnswerWorker<Outcome>>(worker);
  const connections = createConnections(store, api);
  const memory = createSampleMemory();
  const checks = createCheckSettings(store);
  const models = createModels(connections, notices, memory, checks.severities);
  const sandbox = createSandbox(api, notices);
  const pointing = createPointing(document, models, layout, notices);
  const [overlay, setOverlay] = createSignal<Overlay>();
  const close = () => void setOverlay(undefined);
  const show = (next: Overlay) => {
    holdTyping(close);
    setOverlay(next);
  };
  const [routesAsked, setRoutesAsked] = createSignal<RoutesAsked>({ from: undefined, to: undefined });
  const [diagramType, setDiagramType] = createSignal<string>();
  return {
    notices,
    layout,
    explorer: createExplorerState(layout),
    explaining: createExplaining(document, models),
    document,
    documents: createDocuments(notices, () => show('connection')),
    connections,
    service: models.service,
    language: models.language,
    models,
    checks,
    why: createWhy(show),
    sandbox,
    samples: createSamples({ api, connections, memory, models, notices, sandbox }),
    pointing,
    requests: createRequests(document, connections, models),
    answers: createAnswers(api, outcomeExplainer(models), models, createLearning(models).from),
    history: createHistoryState(store, models),
    writes: createWriteCheck(api, models),
    clipboard: createClipboard(notices),
    overlay,
    show,
    close,
    /** The type that the diagram begins with; undefined: the whole service. */
    diagramType,
    /** Opens the diagram of a type, by its name in the model, with its neighbours; of the whole service without one. */
    showDiagram(type?: string) {
      setDiagramType(type);
      show('diagram');
    },
    /** What the path finder begins with. */
    routesAsked,
    /** Looks for paths between two types; from the entities of the request at the cursor unless told. */
    showRoutes(to?: string, from = pointing.selectionNow()?.type) {
      setRoutesAsked({ from, to: to === from ? undefined : to });
      show('routes');
    },
  };
}
