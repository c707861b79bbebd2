// The package publishes no types.
declare module 'camunda-external-task-client-js' {
  export interface Task {
    readonly processInstanceId: string;
  }
  export interface ClientOptions {
    readonly baseUrl: string;
    readonly maxTasks?: number;
    /** Pause between two requests, in milliseconds. */
    readonly interval?: number;
    /** Longest time that the engine holds a request without a result, in milliseconds. */
    readonly asyncResponseTimeout?: number;
    /** Duration of a lock in milliseconds. */
    readonly lockDuration?: number;
  }
  export class Client {
    constructor(options: ClientOptions);
    subscribe(
      topic: string,
      handler: (given: { readonly task: Task; readonly taskService: { complete(task: Task): Promise<void> } }) => Promise<void>,
    ): void;
  }
}
