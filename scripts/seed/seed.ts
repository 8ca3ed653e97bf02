import { paths } from '@rongcuo/domain';
import { seedCases } from './cases.ts';
import { openOffice, seedPeople } from './people.ts';
import { emulatorsOf } from './person.ts';

/** Loads the demo into empty emulators; data that is there, from an earlier run, is left as it is. */
export async function seedIfEmpty(onSeeding: () => void): Promise<void> {
  const emulators = emulatorsOf(process.env);
  const office = openOffice(emulators.projectId);
  try {
    const members = await office.db.collection(paths.members).limit(1).get();
    if (!members.empty) return;
    onSeeding();
    await seedPeople(office);
    await seedCases(emulators);
  } finally {
    await office.close();
  }
}
