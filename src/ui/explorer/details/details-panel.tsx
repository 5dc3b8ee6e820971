import type { Service } from '../../../schema/index.ts';
import type { Stop } from '../../state/explorer.ts';
export function DetailsPanel(props: { service: Service; stop: Stop }) {
  return <p>{props.stop.subject.name}</p>;
}
