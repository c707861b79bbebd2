import { testRule, trip } from './rule-tester.ts';

const withTopic = (topic: string): string =>
  trip(`<serviceTask id="book-hotel" flowable:type="external-worker" flowable:exclusive="false" ${topic}/>`);

testRule('topic-of-process', {
  valid: {
    'process, verb and noun': withTopic('flowable:topic="trip.book-hotel"'),
    'three words': withTopic('flowable:topic="trip.book-hotel-room2"'),
  },
  invalid: {
    'no topic': { xml: withTopic(''), elements: ['book-hotel'], says: 'refuses the deployment' },
    'a topic of its own': {
      xml: withTopic('flowable:topic="book-hotel"'),
      elements: ['book-hotel'],
      says: 'gives the jobs of one to the worker of the other',
    },
    'the topic of another process': { xml: withTopic('flowable:topic="trips.book-hotel"'), elements: ['book-hotel'], says: '"trip."' },
    'a noun only': { xml: withTopic('flowable:topic="trip.hotel"'), elements: ['book-hotel'], says: 'verb and noun' },
    'another way of writing': { xml: withTopic('flowable:topic="trip.bookHotel"'), elements: ['book-hotel'], says: 'verb and noun' },
  },
});
