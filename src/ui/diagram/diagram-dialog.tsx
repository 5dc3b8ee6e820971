import { createEffect, createSignal, on, Show } from 'solid-js';
import type { Service } from '../../schema/index.ts';
import { Modal } from '../parts/modal.tsx';
import { useSession } from '../state/session-context.ts';
import { prepareAtlas } from './atlas.ts';
import { DiagramBody } from './diagram-body.tsx';

/** A picture of a type with its neighbours, or of the whole service. */
export function DiagramDialog() {
  const session = useSession();
  let body: HTMLElement | undefined;
  const known = () => {
    const service = session.service();
    return service && service.types.size > 0 ? service : undefined;
  };
  const [prepared, setPrepared] = createSignal<Service>();
  createEffect(
    on(known, async (service) => {
      if (!service) return;
      await prepareAtlas(service, nextTask);
      if (known() === service) setPrepared(() => service);
    }),
  );
  return (
    <Modal class="diagram-dialog" title="Diagram" onClose={session.close} initialFocus={() => body}>
      <Show when={known()} fallback={<Nothing />}>
        <Show when={prepared()} keyed>
          {(service) => <DiagramBody service={service} type={session.diagramType()} ref={(element) => (body = element)} />}
        </Show>
      </Show>
    </Modal>
  );
}

function Nothing() {
  const session = useSession();
  return (
    <div class="dialog-body">
      <p>Nothing is known of this service's types yet, so there is nothing to draw.</p>
      <p class="soft">A service's metadata tells its types and links; the connection says where it comes from.</p>
      <div>
        <button type="button" class="button" onClick={() => session.show('connection')}>
          Change the connection
        </button>
      </div>
    </div>
  );
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve));
