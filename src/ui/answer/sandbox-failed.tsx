import { useSession } from '../state/session-context.ts';

/** The sandbox did not start: why, and the ways on. */
export function SandboxFailed() {
  const session = useSession();
  const problem = () => {
    const state = session.sandbox.state();
    return state.kind === 'failed' ? state.message : '';
  };
  return (
    <div class="faults" role="alert">
      <p>The sandbox could not start: {problem()}</p>
      <p>
        <button type="button" class="text-button accent" onClick={() => void session.sandbox.start()}>
          Try again
        </button>
        {' or '}
        <button type="button" class="text-button accent" onClick={() => session.show('connection')}>
          choose another connection
        </button>
      </p>
    </div>
  );
}
