import { testRule, trip, worker } from './rule-tester.ts';

testRule('simple-expressions', {
  valid: {
    'a variable': trip('<userTask id="a" name="Review" flowable:dueDate="${reviewDue}" flowable:candidateGroups="reviewers"/>'),
    'a timer from a variable': trip(
      '<intermediateCatchEvent id="a"><timerEventDefinition><timeDuration>${wait}</timeDuration></timerEventDefinition></intermediateCatchEvent>',
    ),
    'the element of a list as the name of a person': trip('<userTask id="a" flowable:assignee="${signer.asText()}"/>'),
    'a price in dollars': trip('<task id="a" name="Pay $ 5 {gross}"/>'),
    'what another vendor keeps for itself': trip(
      '<task id="a"><extensionElements><x:in xmlns:x="http://vendor.example" value="${a.b()}"/></extensionElements></task>',
    ),
  },
  invalid: {
    'code in a name': {
      xml: trip(`<userTask id="a" name="\${''.getClass().forName('x')}"/>`),
      elements: ['a'],
      says: 'names and documentation included',
    },
    'code in the documentation': {
      xml: trip('<userTask id="a"><documentation>${a.b}</documentation></userTask>'),
      elements: ['a'],
      says: 'dead letter',
    },
    'a call in a timer': {
      xml: trip(
        '<intermediateCatchEvent id="a"><timerEventDefinition><timeDuration>${clock.next()}</timeDuration></timerEventDefinition></intermediateCatchEvent>',
      ),
      elements: ['a'],
      says: 'let a worker compute it',
    },
    'a computed input': {
      xml: trip(
        worker(
          'a',
          '',
          '<extensionElements><flowable:externalWorkerInParameter sourceExpression="${x + 1}" target="y"/></extensionElements>',
        ),
      ),
      elements: ['a'],
      says: 'sourceExpression',
    },
    'text of an element elsewhere': {
      xml: trip('<userTask id="a" flowable:dueDate="${when.asText()}"/>'),
      elements: ['a'],
      says: 'dueDate',
    },
    'the other syntax': { xml: trip('<userTask id="a" flowable:assignee="#{users.first}"/>'), elements: ['a'], says: 'assignee' },
    'skipping by an expression that no descriptor knows': {
      xml: trip(worker('a', 'flowable:skipExpression="${a.b}"')),
      elements: ['a'],
      says: 'skipExpression',
    },
  },
});
