/** `npm run admin:first -- <email> <name>`: makes the first administrator, once (docs/OPERATIONS.md). */
import { FirstAdmin, instantFromMillis, rosterRefusalWords } from '@rongcuo/domain';
import { foundHouse } from '@rongcuo/functions/found';
import { Refusal } from './emulators/refusal.ts';
import { connectedProject } from './local-emulators.ts';
import { runCommand } from './run-command.ts';
import { openOffice } from './seed/people.ts';
import { text } from './text/zh.ts';

await runCommand(async () => {
  const [email, name, ...more] = process.argv.slice(2);
  const asked = FirstAdmin.safeParse({ email, name });
  if (!asked.success || more.length > 0) throw new Refusal(text.adminUsage);
  const office = openOffice(await connectedProject());
  try {
    const outcome = await foundHouse(office, asked.data, instantFromMillis(Date.now()));
    if (!outcome.ok) throw new Refusal(rosterRefusalWords(outcome));
    console.log(text.adminMade(asked.data.name, asked.data.email, String(outcome.data['of'])));
  } finally {
    await office.close();
  }
});
