import type { Service } from '../../schema/index.ts';
import type { Binding } from '../bind/index.ts';
import { code, paragraphs, plain } from '../markdown.ts';
import { typeInWords } from '../words.ts';
import { describeFunction } from './functions.ts';
import { describeNavigation, describeProperty } from './members.ts';
import { describeOperation, describeParameter } from './operations.ts';
import { describeResource } from './resources.ts';
import { describeType } from './types.ts';

/** What a name stands for, in Markdown; undefined where nothing is known of it. */
export function describeBinding(binding: Binding, name: string, service: Service): string | undefined {
  switch (binding.kind) {
    case 'resource':
      return describeResource(binding.resource, binding.type, service);
    case 'property':
      return describeProperty(binding.property, binding.owner, service);
    case 'navigation':
      return describeNavigation(binding.navigation, binding.owner, service);
    case 'operation':
      return describeOperation(binding.operation, binding.overloads);
    case 'parameter':
      return describeParameter(binding.parameter, binding.operation, service);
    case 'function':
      return describeFunction(name, service);
    case 'type':
      return describeType(binding.name, binding.type, service);
    case 'variable':
      return paragraphs(
        `${code(name)}: ${binding.variable.type.name === undefined ? 'a variable' : `each ${code(typeInWords(binding.variable.type.name))}`}`,
        'Stands for each of the linked entities in turn, inside these parentheses.',
      );
    case 'alias':
      return binding.declaration
        ? `${code(name)}: a parameter alias of this request.`
        : `${code(name)} has no value: add ${code(`&${name}=…`)}.`;
    case 'computed':
      return describeComputed(name, binding.type.name);
    case 'version':
      return `${code(name)}: the version of the service that is asked.`;
    default:
      return undefined;
  }
}

/** A name that the request itself gives to a value. */
export const describeComputed = (name: string, type: string | undefined): string =>
  `${code(name)}: ${type === undefined ? '' : `${plain(typeInWords(type))}, `}computed by this request.`;
