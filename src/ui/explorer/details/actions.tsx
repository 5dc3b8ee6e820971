import { createMemo, Show } from 'solid-js';
import { resourceOfType, type Service } from '../../../schema/index.ts';
import type { Subject } from '../../state/explorer.ts';
import { useSession } from '../../state/session-context.ts';
import type { TickPlace } from '../tree/explorer-row.ts';
import type { Tick } from '../tree/ticks.ts';
import { TickInput } from './tick-input.tsx';

export interface DetailsActionsProps {
  readonly service: Service;
  readonly subject: Subject;
  readonly place: TickPlace | undefined;
  readonly tickOf: ((place: TickPlace) => Tick) | undefined;
}

/** What can be done with what is told about. */
export function DetailsActions(props: DetailsActionsProps) {
  const member = () => (props.subject.kind === 'member' ? props.subject : undefined);
  const operation = () => (props.subject.kind === 'operation' ? props.subject : undefined);
  const type = createMemo(() => typeOf(props.service, props.subject));
  return (
    <div class="details-actions">
      <Show when={member()}>{(known) => <MemberActions {...props} owner={known().owner} name={known().name} />}</Show>
      <Show when={operation()}>{(known) => <OperationActions name={known().name} />}</Show>
      <Show when={type()}>{(name) => <TypeActions service={props.service} subject={props.subject} type={name()} />}</Show>
    </div>
  );
}

function typeOf({ resources }: Service, subject: Subject): string | undefined {
  if (subject.kind === 'resource') return resources.get(subject.name)?.type;
  return subject.kind === 'type' ? subject.name : undefined;
}

function MemberActions(props: DetailsActionsProps & { owner: string; name: string }) {
  const session = useSession();
  const tick = () => props.place && props.tickOf?.(props.place);
  return (
    <>
      <button
        type="button"
        class="button primary"
        title="Put it where the cursor is"
        onClick={() => session.insertMember(props.name, props.place?.path)}
      >
        Insert
      </button>
      <Show when={props.place}>
        {(place) => (
          <button
            type="button"
            class="button"
            title="Ask for it in the $filter of the request at the cursor"
            onClick={() => session.pointing.filterBy(place().path)}
          >
            Use as filter
          </button>
        )}
      </Show>
      <Show when={targetOf(props.service, props.owner, props.name)}>{(target) => <PathButton type={target()} />}</Show>
      <Show when={tick()}>
        {(known) => (
          <TickInput place={props.place!} tick={known()} label={props.name}>
            In the answer
          </TickInput>
        )}
      </Show>
    </>
  );
}

function OperationActions(props: { name: string }) {
  const session = useSession();
  return (
    <button type="button" class="button primary" onClick={() => session.callOperation(props.name)}>
      New request
    </button>
  );
}

function TypeActions(props: { service: Service; subject: Subject; type: string }) {
  const session = useSession();
  const resource = () => (props.subject.kind === 'resource' ? props.subject.name : resourceOfType(props.service, props.type)?.name);
  return (
    <>
      <Show when={resource()}>
        {(name) => (
          <button type="button" class="button primary" onClick={() => session.requestFor(name())}>
            New request
          </button>
        )}
      </Show>
      <button type="button" class="button" onClick={() => session.showDiagram(props.type)}>
        Diagram
      </button>
      <PathButton type={props.type} />
    </>
  );
}

/** The type that a link leads to. */
const targetOf = ({ types }: Service, owner: string, name: string) => types.get(owner)?.navigations.get(name)?.target;

function PathButton(props: { type: string }) {
  const session = useSession();
  return (
    <button
      type="button"
      class="button"
      title="How to get there from what the request asks for"
      onClick={() => session.showRoutes(props.type)}
    >
      Path to…
    </button>
  );
}
