import type { FailureCode } from "./api.ts";

/** Why data could not be had, or is not what it should be. */
export class ClientFailure extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string) {
    super(message);
    this.name = "ClientFailure";
    this.code = code;
  }
}

/** The client was called wrongly: an option is missing, or has a value without a meaning. */
export class ClientMisuse extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ClientMisuse";
  }
}
