import { testRule, trip } from './rule-tester.ts';

const timer = (kind: string, time: string): string =>
  trip(`<intermediateCatchEvent id="a"><timerEventDefinition><${kind}>${time}</${kind}></timerEventDefinition></intermediateCatchEvent>`);
const task = (attribute: string): string => trip(`<userTask id="a" ${attribute}/>`);
const repeated = (count: string): string =>
  trip(
    `<userTask id="a"><multiInstanceLoopCharacteristics><loopCardinality>${count}</loopCardinality></multiInstanceLoopCharacteristics></userTask>`,
  );

// The engine's result for each was measured: see bpmn/capabilities.
const right: Readonly<Record<string, readonly string[]>> = {
  timeDuration: ['PT1H', 'P1Y2M3DT4H5M6S', 'PT0.5S', 'P1D', '${wait}'],
  timeDate: [
    '2030-01-01',
    '2030-01-01T10:00',
    '2030-01-01T10:00:00.5Z',
    '2030-01-01T10:00:00+02:00',
    'P2D',
    'P2W',
    '${when}',
    '2028-02-29',
  ],
  timeCycle: [
    'R/PT1H',
    'R3/PT1H',
    'R3/2030-01-01T00:00:00/PT1H',
    'R3/PT1H/2030-01-01T00:00:00',
    '0 0 12 * * ?',
    '0 0/5 * * * ?',
    '0 0 8 ? * MON-FRI',
  ],
};
const wrong: Readonly<Record<string, readonly string[]>> = {
  timeDuration: ['5 days', 'P2W', 'P0.5D', '-P1D', 'P', 'PT', 'P1DT', 'pt1h', '2030-01-01T00:00:00', 'PT${hours}H', ''],
  timeDate: [
    '2030-13-45',
    '2027-02-30',
    '01.01.2030',
    '2030-01-01 10:00',
    '2030-W01',
    '20300101',
    'tomorrow',
    '0000-01-01',
    '-P1D',
    'P1.5D',
  ],
  timeCycle: [
    '0 0 12 * *',
    '0 0 25 * * ?',
    '0 0 12 * * *',
    'R3',
    'PT1H',
    'R3/5',
    'R/P2W',
    'R3/P1D/PT1H',
    'R3/2030-01-01T00:00:00Z/PT1H/2031-01-01T00:00:00Z',
  ],
};
const each = <Value>(table: typeof right, make: (kind: string, time: string) => Value): Record<string, Value> =>
  Object.fromEntries(Object.entries(table).flatMap(([kind, times]) => times.map((time) => [`${kind} "${time}"`, make(kind, time)])));

testRule('literal-parses', {
  valid: {
    ...each(right, timer),
    'a due date': task('flowable:dueDate="P2D"'),
    'a due date by a variable': task('flowable:dueDate="${due}" flowable:priority="${urgency}"'),
    priorities: task('flowable:priority="-1"'),
    'a number of repetitions': repeated('3'),
    'a number by a variable': repeated('${count}'),
  },
  invalid: {
    ...each(wrong, (kind, time) => ({ xml: timer(kind, time), elements: ['a'], says: `cannot read the ${kind}` })),
    'no time': {
      xml: trip('<intermediateCatchEvent id="a"><timerEventDefinition/></intermediateCatchEvent>'),
      elements: ['a'],
      says: 'has 0 times',
    },
    'a due date in words': { xml: task('flowable:dueDate="2026-13-45"'), elements: ['a'], says: 'flowable:dueDate "2026-13-45"' },
    'a priority in words': { xml: task('flowable:priority="high"'), elements: ['a'], says: 'a whole number (50)' },
    'half a priority': { xml: task('flowable:priority="5.5"'), elements: ['a'], says: 'every instance fails' },
    'a priority that is too large': { xml: task('flowable:priority="2147483648"'), elements: ['a'], says: 'priority' },
    'a number in words': { xml: repeated('many'), elements: ['a'], says: 'loopCardinality "many"' },
    'less than none': { xml: repeated('-1'), elements: ['a'], says: 'from 0' },
  },
});
