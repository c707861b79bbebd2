// Ends the process quietly when the reader of its output is gone, as in `npm run bpmn:lint | head`.
process.stdout.on('error', () => process.exit());
