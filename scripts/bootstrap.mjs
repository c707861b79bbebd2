/**
 * Runs a script of this checkout: `node scripts/bootstrap.mjs scripts/develop/start.ts [arguments]`. Installs the packages first when they
 * are missing or not those of package-lock.json, and hands over to the project's Node, which is one of them. Any Node that runs npm can run
 * this file: it must run before anything is installed, so it uses nothing but Node.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const projectNode = join(root, 'node_modules/.bin/node');

let isHere = false;
try {
  if (!isInstalled()) await install();
  isHere = isProjectNode();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
await (isHere ? runHere() : handOver());

/** Whether this is the Node of the packages. On a platform for which they have none, the machine's own Node must be new enough. */
function isProjectNode() {
  if (existsSync(projectNode)) return realpathSync(process.execPath) === realpathSync(projectNode);
  const least = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node.replace('>=', '');
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [leastMajor, leastMinor] = least.split('.').map(Number);
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return true;
  throw new Error(`Node ${process.versions.node} is too old, and npm has no newer one for this platform: install Node ${least} or newer.`);
}

async function runHere() {
  const script = resolve(root, process.argv[2]);
  process.argv.splice(1, 2, script);
  await import(pathToFileURL(script).href);
}

/** Runs the script with the project's Node, as the same job: signals go there, and its end is ours. */
function handOver() {
  const { version } = JSON.parse(readFileSync(join(realpathSync(projectNode), '../../package.json'), 'utf8'));
  console.log(`Running on Node ${version} of the npm packages (this machine has ${process.versions.node}).`);
  const child = spawn(projectNode, [resolve(root, process.argv[2]), ...process.argv.slice(3)], {
    stdio: 'inherit',
    env: { ...process.env, PATH: `${dirname(projectNode)}:${process.env.PATH}` },
  });
  // A terminal sends Ctrl-C to both.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code, signal) => done((process.exitCode = code ?? 128 + constants.signals[signal])));
  });
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
