// Codegen plugin: the schema as a string, because the functions bundler does not carry .graphql files.
import { printSchema } from 'graphql';

export const plugin = (schema) =>
  `export const typeDefs = /* GraphQL */ \`\n${printSchema(schema).replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\n\`;\n`;
