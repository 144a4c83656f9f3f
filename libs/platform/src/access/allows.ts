import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Permission } from '#domain';

/** Nest token of what a route allows. */
export const ALLOWS = 'paihao:allows';

/** What whoever calls this route must be allowed to do. A route that does not say so is refused to everybody. */
export function Allows(permission: Permission): CustomDecorator {
  return SetMetadata(ALLOWS, permission);
}
