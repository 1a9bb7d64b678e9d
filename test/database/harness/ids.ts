/** Ids of the world, so that a failing test can be read. */
export const branches = {
  jingan: 'b0000000-0000-4000-8000-000000000001',
  xuhui: 'b0000000-0000-4000-8000-000000000002',
};

/** Chen and Sun serve in Jing'an, He and Luo in Xuhui; Tang moved from one to the other. */
export const employees = {
  chen: 'c0000000-0000-4000-8000-000000000001',
  sun: 'c0000000-0000-4000-8000-000000000002',
  he: 'c0000000-0000-4000-8000-000000000003',
  luo: 'c0000000-0000-4000-8000-000000000004',
  tang: 'c0000000-0000-4000-8000-000000000005',
};

export const treatment = 'd0000000-0000-4000-8000-000000000001';

export const batches = {
  jingan: 'f0000000-0000-4000-8000-000000000001',
  xuhui: 'f0000000-0000-4000-8000-000000000002',
};

/** An id that is nowhere. */
export const absent = '00000000-0000-4000-8000-00000000dead';
