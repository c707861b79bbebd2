/** Setup before each file of the project kit: the Inngest client reads its settings on construction, which is when a test is loaded. */
import { inject } from 'vitest';

process.env['INNGEST_DEV'] = '1';
process.env['INNGEST_BASE_URL'] = inject('stack').inngest.url;
