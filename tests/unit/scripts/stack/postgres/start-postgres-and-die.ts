import { startPostgres } from '#scripts/stack/postgres/postgres.ts';

const [dataDir = '', port = '', logFile = ''] = process.argv.slice(2);
await startPostgres({ dataDir, port: Number(port), logFile, durable: false });
process.kill(process.pid, 'SIGKILL');
