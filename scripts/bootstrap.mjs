/**
 * Runs a script of this checkout: `node scripts/bootstrap.mjs scripts/start.ts [arguments]`. Installs the packages first when they are missing or not
 * those of package-lock.json. It must run before anything is installed, so it uses nothing but Node.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

try {
  requireNode();
  if (!isInstalled()) await install();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const script = resolve(root, process.argv[2]);
process.argv.splice(1, 2, script);
const { register } = await import('tsx/esm/api');
register();
await import(pathToFileURL(script).href);

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`);
}

/** Whether node_modules holds what package-lock.json asks for; npm notes what it installed in a lock file of its own. */
function isInstalled() {
  const wanted = readLock('package-lock.json');
  const present = readLock('node_modules/.package-lock.json');
  if (!wanted) throw new Error('package-lock.json cannot be read: restore it with `git checkout package-lock.json`.');
  if (!present) return false;
  return Object.entries(wanted).every(([path, { version, optional, peer, link }]) => {
    if (path === '' || link) return true;
    const found = present[path];
    return found ? found.version === version : Boolean(optional || peer);
  });
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

async function install() {
  const started = Date.now();
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(0)} s`;
  console.log('Installing the npm packages (needed once, about a minute).');
  const reminder = setInterval(() => console.log(`  npm packages … ${seconds()}`), 10_000);
  const { code, output } = await npmCi().finally(() => clearInterval(reminder));
  if (code === 0) return console.log(`npm packages ready ${seconds()}`);
  if (/ENOSPC|no space left/i.test(output)) throw new Error(`The disk of ${root} is full: free about 1 GB and start again.`);
  throw new Error(
    `The npm packages could not be installed (npm ci ended with ${code}). Its last lines:\n${output.trim().split('\n').slice(-15).join('\n')}`,
  );
}

function npmCi() {
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  return new Promise((done) => {
    let output = '';
    const child = spawn(command, [...first, 'ci', '--no-audit', '--no-fund'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.once('error', (error) => done({ code: error.message, output }));
    child.once('close', (code) => done({ code, output }));
  });
}
