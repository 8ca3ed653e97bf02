/** `npm run letters`: what did not get out to people, of a project or of the product that runs here; `-- --resend` has all of it sent again. */
import { channelWords, DeadLetter, deliveryErrorWords, instantFromMillis, paths } from '@rongcuo/domain';
import { resend } from '@rongcuo/functions/resend';
import { initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { Refusal } from './emulators/refusal.ts';
import { connectedProject } from './local-emulators.ts';
import { runCommand } from './run-command.ts';
import { text } from './text/zh.ts';

await runCommand(async () => {
  const [argument] = process.argv.slice(2);
  if (argument !== undefined && argument !== '--resend') throw new Refusal(text.lettersUsage);
  const db = getFirestore(initializeApp({ projectId: await connectedProject() }));
  try {
    if (argument === '--resend') {
      console.log(text.resent(await resend(db, null, instantFromMillis(Date.now()))));
      return;
    }
    const found = await db.collection(paths.deadLetters).orderBy('on').get();
    if (found.empty) console.log(text.noLetters);
    for (const one of found.docs) {
      const { uid, channel, on, error } = DeadLetter.parse(one.data());
      console.log(text.letter(uid, channelWords[channel], on, deliveryErrorWords(error)));
    }
  } finally {
    await db.terminate();
  }
});
