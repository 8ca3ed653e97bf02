/** `npm run security:matrix`: prints the access matrix and the procedure's table into docs/SECURITY.md. */
import { writeSecurityDocument } from './security/document.ts';

writeSecurityDocument();
