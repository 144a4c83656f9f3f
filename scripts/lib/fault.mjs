// What probes say of a service that cannot be used.

/** A port that nobody listens on is no news, unlike every other fault. */
export const NOBODY = 'nothing answers';

export const faultOfError = (error) => (error.code === 'ECONNREFUSED' ? NOBODY : error.message);
