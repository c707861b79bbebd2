import { testRule, trip, worker } from './rule-tester.ts';

const repeated = (aggregation: string): string =>
  `<userTask id="vote"><multiInstanceLoopCharacteristics flowable:collection="\${voters}"><extensionElements>${aggregation}</extensionElements></multiInstanceLoopCharacteristics></userTask>`;
const inside = (extension: string): string => worker('pay', '', `<extensionElements>${extension}</extensionElements>`);

testRule('allowed-parts', {
  valid: {
    'a worker with parameters': trip(inside('<flowable:externalWorkerOutParameter source="a" target="b"/>')),
    'an aggregation of variables': trip(
      repeated('<flowable:variableAggregation target="votes"><flowable:variable source="vote"/></flowable:variableAggregation>'),
    ),
    "another vendor's note": trip(inside('<x:note xmlns:x="http://x.example" colour="red"/>')),
  },
  invalid: {
    'an aggregation by a class': {
      xml: trip(repeated('<flowable:variableAggregation target="votes" class="com.example.Votes"/>')),
      elements: ['vote'],
      says: 'has class',
    },
    'an aggregation by a delegate': {
      xml: trip(repeated('<flowable:variableAggregation target="votes" delegateExpression="${votes}"/>')),
      elements: ['vote'],
      says: 'has delegateExpression',
    },
    'an aggregation by a delegate under the prefix of another vendor': {
      xml: trip(repeated('<flowable:variableAggregation target="votes" x:delegateExpression="${votes}" xmlns:x="http://x.example"/>')),
      elements: ['vote'],
      says: 'has delegateExpression',
    },
    'a mapped exception': {
      xml: trip(inside('<flowable:mapException errorCode="lost">java.lang.Exception</flowable:mapException>')),
      elements: ['pay'],
      says: 'holds <flowable:mapException>',
    },
    'a mapped exception of another vendor': {
      xml: trip(inside('<x:mapException xmlns:x="http://x.example" errorCode="lost">java.lang.Exception</x:mapException>')),
      elements: ['pay'],
      says: 'holds <x:mapException>',
    },
    'an extension at an element that has none of the kind': {
      xml: trip('<userTask id="check"><extensionElements><flowable:in source="a" target="b"/></extensionElements></userTask>'),
      elements: ['check'],
      says: 'holds <flowable:in>',
    },
    'a task of another type': {
      xml: trip('<serviceTask id="tell" flowable:type="mail"/>'),
      elements: ['tell'],
      says: 'has flowable:type="mail"',
    },
    'a listener of the process': {
      xml: trip('<extensionElements><flowable:executionListener event="start" class="a.B"/></extensionElements>'),
      elements: ['trip'],
      says: 'holds <flowable:executionListener>',
    },
  },
});
