/** How often records of each confidence are right, on annotated pages. */
export interface Reliability {
  readonly measured_on: string;
  readonly bands: readonly {
    readonly table: string;
    readonly from: number;
    readonly to: number;
    readonly records: number;
    readonly right: number;
  }[];
}
