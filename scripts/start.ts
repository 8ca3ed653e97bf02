/** `npm start`: the whole product on this machine, with demo people and cases, its data kept between runs. */
import { start, stayUntilStopped } from './local-product.ts';
import { runCommand } from './run-command.ts';

await runCommand(async () => stayUntilStopped(await start()));
