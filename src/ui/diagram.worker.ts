/** The worker that lays out diagrams; the libraries for it are loaded here and nowhere else. */

import { serve } from '../lib/rpc.ts';
import { place } from './diagram/layout/place.ts';
import type { DiagramWorker } from './diagram/layout/placement.ts';

const worker: DiagramWorker = { place };

serve(worker);
