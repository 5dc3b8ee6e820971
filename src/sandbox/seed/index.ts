import { addDevices } from './devices.ts';
import { addFleets } from './fleets.ts';
import { addHardware } from './hardware.ts';
import { addPeople } from './people.ts';
import { addPlans } from './plans.ts';
import { createRandom } from './random.ts';
import { createRows, type Row } from './rows.ts';

export type { Row };

/** The sandbox's rows by table, parents before children: the same on every machine and every day. */
export function seedRows(): ReadonlyMap<string, readonly Row[]> {
  const rows = createRows();
  const random = createRandom(20260914);
  addHardware(rows);
  addPeople(rows, random);
  addPlans(rows);
  addDevices(rows, random, addFleets(rows, random));
  return rows.tables();
}
