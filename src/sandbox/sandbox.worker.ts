/** The sandbox's worker: PostgreSQL and balena's translation, off the page's thread. */

import { serve } from '../lib/rpc.ts';
import { createSandboxWorker } from './worker/create-worker.ts';

serve(createSandboxWorker());
