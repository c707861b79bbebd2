import { describe, expect, it } from 'vitest';

import { files, read } from './repository.ts';

/** Lines of a service of a compose file, by its name. The files have no anchors and no merges. */
function servicesOf(compose: string): Map<string, string[]> {
  const services = new Map<string, string[]>();
  let lines: string[] | undefined;
  let isServices = false;
  for (const line of compose.split('\n').filter((text) => !/^\s*(?:#|$)/.test(text))) {
    const name = /^ {2}([\w-]+):$/.exec(line)?.[1];
    if (/^\S/.test(line)) isServices = line === 'services:';
    else if (isServices && name) services.set(name, (lines = []));
    else if (isServices) lines?.push(line);
  }
  return services;
}

/** Items of a list of a service, in either notation. */
function itemsOf(service: readonly string[], key: string): string[] {
  const start = service.findIndex((line) => line.startsWith(`    ${key}:`));
  if (start === -1) return [];
  const inline = /\[(.*)\]/.exec(service[start] ?? '')?.[1];
  if (inline !== undefined) return inline.split(',').map((item) => item.trim().replaceAll(/['"]/g, ''));
  const rest = service.slice(start + 1);
  const end = rest.findIndex((line) => !line.startsWith('      '));
  return rest.slice(0, end === -1 ? undefined : end).map((line) => line.trim().replace(/^- /, '').replaceAll(/['"]/g, ''));
}

function problemsOfCompose(compose: string): string[] {
  return [...servicesOf(compose)].flatMap(([name, service]) => {
    const has = (pattern: RegExp) => service.some((line) => pattern.test(line));
    const open = itemsOf(service, 'ports').filter((port) => !port.startsWith('127.0.0.1:'));
    return [
      ...open.map((port) => `${name} publishes ${port} beyond this machine`),
      ...(has(/^ {4}(?:network_mode|privileged|pid|ipc|cap_add|devices):/) ? [`${name} has more of the machine than it needs`] : []),
      ...(itemsOf(service, 'security_opt').includes('no-new-privileges:true') ? [] : [`${name} may gain privileges`]),
      ...(name !== 'engine' || has(/^ {4}read_only: true$/) ? [] : [`${name} writes to its root`]),
      ...(name !== 'engine' || itemsOf(service, 'cap_drop').includes('ALL') ? [] : [`${name} keeps capabilities`]),
      ...(name !== 'engine' || has(/^ {4}mem_limit: /) ? [] : [`${name} has no limit of memory`]),
    ];
  });
}

function problemsOfImage(dockerfile: string): string[] {
  const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
  const user = /^USER (.*)$/m.exec(last)?.[1] ?? 'root';
  return [
    ...(/^[1-9]\d{3,}:[1-9]\d{3,}$/.test(user) ? [] : [`runs as ${user}`]),
    ...(/^HEALTHCHECK /m.test(last) ? [] : ['does not report its health']),
    ...(/-XX:MaxRAMPercentage=/.test(last) ? [] : ['takes memory beyond its limit']),
    ...(/^(?:ADD|RUN .*(?:curl|wget)) /m.test(dockerfile) ? ['fetches something from elsewhere'] : []),
    ...(/^(?:ARG|ENV) \w*(?:PASSWORD|SECRET|TOKEN)/m.test(dockerfile) ? ['holds a secret'] : []),
  ];
}

const pinned = /^docker\.io\/library\/[\w.-]+:[\w.-]+@sha256:[0-9a-f]{64}$/;
/** Images that the files name by themselves; a setting may name another one. */
const imagesOf = (text: string): string[] => [
  ...new Set([...text.matchAll(/(?:\$\{\w+_IMAGE:-|^ARG \w+_IMAGE=)([^}\s]+)/gm)].map(([, image = '']) => image)),
];

const composeFiles = files.filter((path) => /(^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$/.test(path));
const dockerfiles = files.filter((path) => /(^|\/)Dockerfile[\w.-]*$/.test(path));

describe('the containers', () => {
  it('are described where this guard looks', () => {
    expect([...composeFiles, ...dockerfiles]).toEqual(['flowable/compose.yaml', 'flowable/Dockerfile']);
    expect([...servicesOf(read('flowable/compose.yaml')).keys()]).toEqual(['engine', 'database']);
  });

  it('publish on this machine only, and have no more rights than they need', () => {
    expect(problemsOfCompose(read('flowable/compose.yaml'))).toEqual([]);
  });

  it.each([
    ['a port for everybody', (text: string) => text.replace('127.0.0.1:${FLOWABLE_PORT', '${FLOWABLE_PORT'), /engine publishes/],
    [
      'a port of the database',
      (text: string) => text.replace('    volumes:', "    ports: ['5432:5432']\n    volumes:"),
      /database publishes/,
    ],
    [
      'the network of the machine',
      (text: string) => text.replace('    read_only: true', '    read_only: true\n    network_mode: host'),
      /more of/,
    ],
    ['a root that can be written', (text: string) => text.replace('    read_only: true\n', ''), /writes to its root/],
    ['capabilities', (text: string) => text.replace('cap_drop: [ALL]', 'cap_drop: [MKNOD]'), /keeps capabilities/],
    ['privileges', (text: string) => text.replaceAll('no-new-privileges:true', 'seccomp:unconfined'), /may gain privileges/],
  ])('are refused with %s', (_, plant, problem) => {
    expect(problemsOfCompose(plant(read('flowable/compose.yaml'))).join('\n')).toMatch(problem);
  });

  it('run the engine as a user without a name', () => {
    const dockerfile = read('flowable/Dockerfile');
    expect(problemsOfImage(dockerfile)).toEqual([]);
    expect(problemsOfImage(dockerfile.replace(/^USER .*$/m, 'USER root'))).toEqual(['runs as root']);
    expect(problemsOfImage(dockerfile.replace(/^USER .*$/m, ''))).toEqual(['runs as root']);
  });

  it.each(['flowable/compose.yaml', 'flowable/Dockerfile'])('name their images by digest: %s', (path) => {
    const images = imagesOf(read(path));
    expect(images.length).toBeGreaterThan(0);
    expect(images.filter((image) => !pinned.test(image))).toEqual([]);
  });

  it('name the same images in both files', () => {
    const [compose, dockerfile] = ['flowable/compose.yaml', 'flowable/Dockerfile'].map((path) => imagesOf(read(path)));
    expect(compose).toEqual(expect.arrayContaining(dockerfile ?? []));
  });
});
