import { createMemo, lazy, Show, Suspense } from 'solid-js';
import { CommandButton } from '../parts/command-button.tsx';
import { Icon } from '../parts/icon.tsx';
import { useSession } from '../state/session-context.ts';
import { nameOf } from '../state/target.ts';

/** Kobalte's menu comes behind the first paint; until then its button stands in its place. */
const MainMenu = lazy(async () => ({ default: (await import('./main-menu.tsx')).MainMenu }));

function MenuPlace() {
  return (
    <span class="icon-button" aria-hidden="true">
      <Icon name="more" />
    </span>
  );
}

const themeNames = { system: 'as the system has it', light: 'light', dark: 'dark' } as const;

/** The bar at the top: what this is, where requests go, and the ways to everything else. */
export function Header() {
  const session = useSession();
  const { layout } = session.layout;
  const theme = () => `Theme: ${themeNames[layout.theme]}`;
  return (
    <>
      <span class="mark-logo" aria-hidden="true">
        $
      </span>
      <h1 class="name">OData Playground</h1>
      <ConnectionChip />
      <span class="grow" />
      <CommandButton command="palette" class="chip search wide-only" keys label="Search or run a command">
        Search or run a command
      </CommandButton>
      <CommandButton command="palette" class="icon-button narrow-only" label="Search or run a command">
        <Icon name="search" />
      </CommandButton>
      <button type="button" class="icon-button" aria-label={theme()} title={theme()} onClick={() => session.layout.nextTheme()}>
        <Icon name={layout.theme} />
      </button>
      <Suspense fallback={<MenuPlace />}>
        <MainMenu />
      </Suspense>
    </>
  );
}

const dots = { ready: 'ok', starting: 'wait', failed: 'bad', idle: '' } as const;

function ConnectionChip() {
  const session = useSession();
  const name = createMemo(() => nameOf(session.connections.target()));
  const state = () => (session.connections.target().kind === 'sandbox' ? session.sandbox.state().kind : 'ready');
  return (
    <button
      type="button"
      class="chip connection"
      aria-label={`Connection: ${name().name} ${name().detail}`}
      aria-haspopup="dialog"
      onClick={() => session.show('connection')}
    >
      <span class={`dot ${dots[state()]}`} />
      <span class="label">
        {name().name} <small>{name().detail}</small>
      </span>
      <Show when={session.connections.authenticated()}>
        <Icon name="lock" />
      </Show>
      <Icon name="down" />
    </button>
  );
}
