import { openRulesEnv } from '../support/rules-env.ts';
import { rulesSource } from '../walk/doors.ts';

const nobody = `rules_version = '2';
service cloud.firestore {
  match /databases/{database}/documents {
    match /{document=**} {
      allow read, write: if false;
    }
  }
}`;

/**
 * Ends what pages that are closed by now still listen to: a browser that goes away says so to nobody, and the engine
 * would judge each of their documents again with every write of the tests that follow. Whoever listens is shut out when
 * nobody may read, and then the rules are as they were.
 */
export async function endListening(): Promise<void> {
  const env = await openRulesEnv(process.env['GCLOUD_PROJECT'] ?? '', nobody);
  await env.loadRules(rulesSource);
  await env.close();
}
