import { afterAll, beforeAll, describe } from 'vitest';
import type { Database } from '../../supabase/local/database.ts';
import { seedDemo } from '../../supabase/seed/seed.ts';
import { describeChain } from './chain.scenarios.ts';
import { describeCycle } from './cycle.scenarios.ts';
import { describeFacts } from './facts.scenarios.ts';
import { describeHandles } from './handles.scenarios.ts';
import { openEmptyDatabase, today } from './seeded-database.ts';
import { describeStories } from './stories.scenarios.ts';

// One seeding for all: it is the slow part.
let database: Database;
beforeAll(async () => {
  database = await openEmptyDatabase();
  await seedDemo(database, { today });
}, 300_000);
afterAll(() => database.close());

describe('the demo chain', () => describeChain(() => database));
describe('its stories', () => describeStories(() => database));
describe('its facts', () => describeFacts(() => database));
describe('its appraisals', () => describeCycle(() => database));
describe('its handles', () => describeHandles(() => database));
