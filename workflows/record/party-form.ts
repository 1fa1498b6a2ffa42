import { identityNumber, phoneNumber } from '@maplebridge/engine/core'
import { z } from 'zod'
import { field, oneOf, text } from '../field.ts'
import { capacities, genders, partyKinds, partyParts } from './words.ts'

/** What is asked about a party. Only the name and the part are required; papers show blanks for the rest. */
export const partyShape = {
  kind: oneOf(partyKinds, 'partyKinds', '类型', 'Kind').default('person'),
  name: text('姓名或名称', 'Name', 60),
  part: oneOf(partyParts, 'partyParts', '当事人地位', 'Part'),
  gender: oneOf(genders, 'genders', '性别', 'Gender').optional(),
  birthYear: field(z.int().min(1900).max(2100), '出生年份', 'Year of birth').optional(),
  nation: text('民族', 'Ethnic group', 20).optional(),
  occupation: text('职业或职务', 'Occupation', 60).optional(),
  address: text('单位或住址', 'Address').optional(),
  identity: identityNumber().optional(),
  phone: phoneNumber().optional(),
  capacity: oneOf(capacities, 'capacities', '行为能力', 'Legal capacity').default('full'),
  guardian: text('监护人', 'Guardian', 60).optional(),
  legalRepresentative: text('法定代表人', 'Legal representative', 60).optional(),
  account: field(z.string().min(1), '当事人账号', 'Account of the party', {
    'x-widget': 'account',
  }).optional(),
}
