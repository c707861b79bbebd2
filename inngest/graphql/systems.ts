import type { Call } from './authorized-call.ts';
import { ReportSystemDocument, type SystemReportInput, type SystemStateFragment, TakeTrialDocument } from './generated/graphql.ts';
import type { SystemStates } from './system-states.ts';

export type System = SystemStateFragment;
export type SystemReport = SystemReportInput;

/** Circuits of the external systems. */
export interface SystemsApi {
  /**
   * Returns the external systems that fail now, or that jobs wait for. Every effect and cursor brings their states along; a request is sent
   * only when the last states are older than a moment.
   */
  troubledSystems(): Promise<readonly System[]>;
  reportSystem(report: SystemReport): Promise<{ system: System; changed: boolean }>;
  /** Returns true when the caller's next job may try the systems. */
  takeTrial(systems: string[]): Promise<boolean>;
}

export const systemsApi = (call: Call, states: SystemStates): SystemsApi => ({
  troubledSystems: () => states.current(),
  reportSystem: async (report) => {
    const { reportSystem } = await call(ReportSystemDocument, { report });
    // The other systems may have changed as well: ask again when it matters.
    states.forget();
    return reportSystem;
  },
  takeTrial: async (systems) => {
    const { takeTrial } = await call(TakeTrialDocument, { systems });
    if (!takeTrial) states.forget();
    return takeTrial;
  },
});
