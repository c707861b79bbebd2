import { testRule, trip } from './rule-tester.ts';

const task = (attributes: string, content = ''): string => trip(`<userTask id="a" ${attributes}>${content}</userTask>`);
const owner =
  '<potentialOwner id="o"><resourceAssignmentExpression id="r"><formalExpression>reviewers</formalExpression></resourceAssignmentExpression></potentialOwner>';

testRule('user-task-has-candidate', {
  valid: {
    'a group': task('flowable:candidateGroups="reviewers"'),
    people: task('flowable:candidateUsers="rita,ravi"'),
    'whoever a variable names': task('flowable:assignee="${owner}"'),
  },
  invalid: {
    nobody: { xml: task(''), elements: ['a'], says: "nobody's inbox" },
    'an empty group': { xml: task('flowable:candidateGroups=" "'), elements: ['a'], says: 'flowable:candidateGroups="…"' },
    "BPMN's own way": { xml: task('', owner), elements: ['a'], says: 'in a way that our parts read' },
  },
});
