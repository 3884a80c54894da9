import type { components } from '@/shared/http/contract';

type Schemas = components['schemas'];

export type Activity = Schemas['Activity'];
export type Brief = Schemas['Brief'];
export type BriefItem = Schemas['BriefItem'];
export type CorrectedLine = Schemas['CorrectedLine'];
export type Correction = Schemas['Correction'];
export type ItemReceipt = Schemas['ItemReceipt'];
export type Label = Schemas['Label'];
export type Me = Schemas['Me'];
export type Member = Schemas['Member'];
export type Organization = Schemas['Organization'];
export type Problem = Schemas['Problem'];
export type Receipt = Schemas['Receipt'];
export type Salience = Schemas['Salience'];
export type SessionBody = Schemas['Session'];
export type SourceHealth = Schemas['SourceHealth'];
export type Tone = Schemas['Tone'];
export type Provenance = Schemas['Provenance'];
export type WrittenBy = Schemas['WrittenBy'];
