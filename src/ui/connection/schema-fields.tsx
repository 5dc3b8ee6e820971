import { Match, Show, Switch } from 'solid-js';
import { RadioList } from '../parts/radio-list.tsx';
import type { GivenDocument } from '../state/documents.ts';
import { DocumentField } from './document-field.tsx';
import type { Draft, SchemaOrigin } from './draft.ts';
import { SchemaStatus } from './schema-status.tsx';

const origins = [
  { id: 'service', label: 'The service' },
  { id: 'text', label: 'A file or text' },
  { id: 'address', label: 'Another address' },
] as const satisfies readonly { readonly id: SchemaOrigin; readonly label: string }[];

export interface SchemaFieldsProps {
  readonly draft: Draft;
  /** Of the draft's address; undefined while it is none. */
  readonly baseUrl: string | undefined;
  readonly isCurrent: boolean;
  readonly problem: string | undefined;
  readonly onChange: (part: Partial<Pick<Draft, 'schema' | 'document' | 'address'>>) => void;
}

/** Where the names of a service's resources and properties come from, and how that went. */
export function SchemaFields(props: SchemaFieldsProps) {
  const onDocument = (document: GivenDocument | undefined) => props.onChange({ document });
  return (
    <div class="schema">
      <RadioList
        compact
        label="Schema from"
        items={origins}
        value={props.draft.schema}
        onChange={(schema) => props.onChange({ schema: schema as SchemaOrigin })}
      />
      <Switch>
        <Match when={props.draft.schema === 'service' && !props.isCurrent}>
          <p class="soft">
            <Show when={props.baseUrl} fallback="The service is asked for its $metadata. Requests work meanwhile, and without.">
              {(url) => <>{`${url()}$metadata`} is asked for. Requests work meanwhile, and without.</>}
            </Show>
          </p>
        </Match>
        <Match when={props.draft.schema === 'text'}>
          <DocumentField given={props.draft.document} problem={props.problem} onGive={onDocument} />
        </Match>
        <Match when={props.draft.schema === 'address'}>
          <div class="labelled">
            <label for="schema-address">Address of the metadata</label>
            <div class="field">
              <input
                id="schema-address"
                type="text"
                inputmode="url"
                spellcheck={false}
                placeholder="https://example.com/model.xml"
                value={props.draft.address}
                aria-invalid={props.problem !== undefined}
                aria-describedby="schema-address-problem"
                onInput={(event) => props.onChange({ address: event.currentTarget.value })}
              />
            </div>
            <span class="wrong" id="schema-address-problem">
              {props.problem}
            </span>
          </div>
        </Match>
      </Switch>
      <Show when={props.isCurrent}>
        <SchemaStatus />
      </Show>
    </div>
  );
}
