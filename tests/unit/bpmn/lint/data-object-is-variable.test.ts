import { testRule, trip } from './rule-tester.ts';

const value = '<extensionElements><flowable:value>100</flowable:value></extensionElements>';

testRule('data-object-is-variable', {
  valid: {
    'a type in the data object': trip(`<dataObject id="a" name="limit" itemSubjectRef="xsd:int">${value}</dataObject>`),
    'a type in an item definition': trip(
      '<dataObject id="a" name="limit" itemSubjectRef="limit-type"/>',
      '<itemDefinition id="limit-type" structureRef="xsd:boolean"/>',
    ),
    'no type': trip('<dataObject id="a" name="limit"/>'),
  },
  invalid: {
    'no name': { xml: trip('<dataObject id="a"/>'), elements: ['a'], says: 'name="<variable>"' },
    'a type of XML that the engine does not know': {
      xml: trip('<dataObject id="a" name="limit" itemSubjectRef="xsd:integer"/>'),
      elements: ['a'],
      says: 'makes no variable',
    },
    'a type of nobody, in an item definition': {
      xml: trip('<dataObject id="a" name="limit" itemSubjectRef="i"/>', '<itemDefinition id="i" structureRef="money"/>'),
      elements: ['a'],
      says: '"money"',
    },
  },
});
