import { randomBytes, randomUUID } from 'node:crypto';
import { Unreadable, type PersonalStores } from '#application/ports';
import { EraseExpired } from '#application/retaining';
import { keptUntil } from '#domain';
import {
  resealAll,
  SealedFields,
  sealedColumns,
  personalTables,
  SqlPersonalUnitOfWork,
  SqlSubjectStore,
} from '#persistence';
import { AesDataKeys, AesFieldCipher, readKey, readKeyRing } from '#platform';
import { createTestDatabase, FixedClock, testSealing, valueOfColumn, type TestDatabase } from '#testing';
