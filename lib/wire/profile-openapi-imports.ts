import type { ApiTable } from './openapi-table'
import { done } from './profile-envelope'
import {
  type ImportCheckJson,
  type ImportJson,
  importCheckShape,
  importRowsShape,
  importsShape,
  importTold,
} from './profile-import'
import { importChange, importCheckQuery, importRowsQuery, newImport } from './profile-import-inputs'

const none = { created: 0, updated: 0, skipped: 0, refused: 0 }
const running = { ...none, undone: 0, left: 0 }

const example: ImportJson = {
  id: 7,
  uid: '0c0f6f43-4c37-4b6a-8f0e-0b8f6f0f5a52',
  kind: 'customers_csv',
  file_name: 'customers.csv',
  status: 'draft',
  encoding: 'utf-8',
  delimiter: ',',
  columns: ['Name', 'E-mail', 'Mobile'],
  sample: [['Vera Visitor', 'vera@example.com', '030 1234567']],
  mapping: { Name: 'name', 'E-mail': 'email', Mobile: 'phone' },
  options: {
    date_order: 'dmy',
    decimal_sign: ',',
    timezone: null,
    region: 'DE',
    product_id: null,
    operator_id: null,
    status: 'confirmed',
    existing: 'update',
    clash: 'refuse',
  },
  total: 0,
  done: 0,
  counts: { services: running, staff: running, customers: running, bookings: running },
  failure: null,
  created_by: 'Olga Owner',
  created_at: '2026-06-20T09:15:00Z',
  started_at: null,
  finished_at: null,
  undo_until: null,
}

const check: ImportCheckJson = {
  success: true,
  counts: { services: none, staff: none, customers: { ...none, created: 1, refused: 1 }, bookings: none },
  errors: [
    {
      part: 'customers',
      row: 3,
      column: 'E-mail',
      code: 'invalid',
      message: 'Is no email address.',
      cells: ['Ben Baker', 'ben at home', '0171 2345678'],
    },
  ],
  total: 1,
}

const told = (changes: Partial<ImportJson> = {}) => ({ success: true, import: { ...example, ...changes } })

/** Files that are read in. */
export const importOperations: ApiTable['operations'] = {
  'GET /my-profile/imports': {
    id: 'listImports',
    summary: 'List imports',
    description: 'The latest first, at most 100.',
    tag: 'Imports',
    answer: importsShape,
    example: { answer: { success: true, imports: [example] } },
  },
  'POST /my-profile/imports': {
    id: 'createImport',
    summary: 'Send a file to be read in',
    description:
      'A table (CSV) of customers or bookings, or what Easy!Appointments or Cal.com gave out as JSON. Send it as text (`content`), or its bytes as `content_base64`: then its encoding is found out (UTF-8, UTF-16, Windows-1252). A file may have 10 MiB and a table 50,000 rows; the body of this request may have 16 MiB. Nothing comes in yet: the answer says how the file would be read.',
    tag: 'Imports',
    body: newImport,
    status: 201,
    answer: importTold,
    example: {
      body: {
        kind: 'customers_csv',
        file_name: 'customers.csv',
        content: 'Name,E-mail,Mobile\r\nVera Visitor,vera@example.com,030 1234567\r\n',
      },
      answer: told(),
    },
  },
  'GET /my-profile/imports/{id}': {
    id: 'getImport',
    summary: 'Get an import',
    description: 'How it is read, and while it runs how far it is.',
    tag: 'Imports',
    answer: importTold,
    example: { answer: told() },
  },
  'PATCH /my-profile/imports/{id}': {
    id: 'updateImport',
    summary: 'Say how a file is read',
    description:
      '`mapping` says what each column means, by its name, and replaces the former one. Of `options` an absent key keeps its value: `existing` says what becomes of customers who are there already (known by email, then phone), `clash` what becomes of bookings whose time is not free.',
    tag: 'Imports',
    body: importChange,
    answer: importTold,
    refuses: ['invalid_transition'],
    example: {
      body: { mapping: { Name: 'name', 'E-mail': 'email', Mobile: null }, options: { existing: 'skip' } },
      answer: told(),
    },
  },
  'DELETE /my-profile/imports/{id}': {
    id: 'deleteImport',
    summary: 'Delete an import',
    description:
      'What it brought stays, and cannot be undone any more; sent again, the same file brings nothing twice.',
    tag: 'Imports',
    answer: done,
    refuses: ['invalid_transition'],
    example: { answer: { success: true } },
  },
  'GET /my-profile/imports/{id}/check': {
    id: 'checkImport',
    summary: 'Try an import',
    description:
      'What would become of it now, and what is wrong in which row. Nothing is changed. Bookings of a service or a person who only comes with the file are not tried against the diary.',
    tag: 'Imports',
    query: importCheckQuery,
    answer: importCheckShape,
    refuses: ['invalid_transition'],
    example: { answer: check },
  },
  'POST /my-profile/imports/{id}/run': {
    id: 'runImport',
    summary: 'Run an import',
    description:
      'In the background; of a business one at a time. Rows that are refused are told by `rows`, all others come in. Nobody is sent a mail, and no webhook hears of it. One that failed goes on where it stopped.',
    tag: 'Imports',
    status: 202,
    answer: importTold,
    refuses: ['invalid_transition'],
    example: { answer: told({ status: 'running', started_at: '2026-06-20T09:16:00Z' }) },
  },
  'POST /my-profile/imports/{id}/undo': {
    id: 'undoImport',
    summary: 'Undo an import',
    description:
      'In the background, within 30 days. What it made goes, what it changed becomes what it was; what somebody changed since stays, and `rows` say why.',
    tag: 'Imports',
    status: 202,
    answer: importTold,
    refuses: ['invalid_transition'],
    example: { answer: told({ status: 'undoing', started_at: '2026-06-20T09:16:00Z' }) },
  },
  'GET /my-profile/imports/{id}/rows': {
    id: 'listImportRows',
    summary: 'List what became of the rows',
    description:
      '`cells` of a refused row of a table are what stands in it, in the order of `columns`: put them right and send them again. They are forgotten after 30 days.',
    tag: 'Imports',
    query: importRowsQuery,
    answer: importRowsShape,
    example: {
      answer: {
        success: true,
        rows: [
          {
            part: 'customers',
            row: 2,
            outcome: 'created',
            product_id: null,
            operator_id: null,
            customer_id: 88,
            booking_id: null,
            errors: [],
            cells: null,
            undo: null,
            left_because: null,
          },
        ],
        total: 1,
      },
    },
  },
}
