import { z } from 'zod'
import type { ApiTable } from './openapi-table'
import { blockChange, blockTypeChange, newBlock, newBlockType } from './profile-block-inputs'
import { blockTypeShape } from './profile-block-replies'
import { done, told } from './profile-envelope'
import { holidayCountriesShape, holidayShape, holidaysQuery, holidaysToClose } from './profile-holidays'
import { rangeQuery } from './profile-inputs'
import { locationChange, locationsQuery, newLocation } from './profile-location'
import { shown } from './profile-openapi-examples'
import {
  affectedExample,
  blockExample,
  blockTypeExample,
  locationExample,
  noneAffected,
  overrideExample,
  scheduleExample,
} from './profile-openapi-house-examples'
import { newOverrides, overrideChange } from './profile-override-inputs'
import { affectedShape, overridesReplyShape } from './profile-override-replies'
import { newWeek } from './profile-schedule-inputs'
import { blockedTimeShape, locationShape, overrideShape, scheduleShape } from './profile-shapes'

const location = told({ location: locationShape })
const schedule = told({ schedule: z.array(scheduleShape) })
const override = told({ override: overrideShape, affected_bookings: affectedShape.optional() })
const block = told({ blocked_time: blockedTimeShape, affected_bookings: affectedShape.optional() })
const blockType = told({ blocked_type: blockTypeShape })
const overridesTold = shown({ overrides: [overrideExample], affected_bookings: noneAffected })

/** When and where: locations, hours, special days and blocked times. */
export const hoursOperations: ApiTable['operations'] = {
  'GET /my-profile/locations': {
    id: 'listLocations',
    summary: 'List locations',
    tag: 'Locations',
    query: locationsQuery,
    answer: told({ locations: z.array(locationShape) }),
    example: { answer: shown({ locations: [locationExample] }) },
  },
  'POST /my-profile/locations': {
    id: 'createLocation',
    summary: 'Open a location',
    tag: 'Locations',
    body: newLocation,
    status: 201,
    answer: location,
    example: {
      answer: shown({ location: locationExample }),
      body: { name: 'Salon', address: 'Lindenstraße 4, Berlin' },
    },
  },
  'GET /my-profile/locations/{id}': {
    id: 'getLocation',
    summary: 'Get a location',
    tag: 'Locations',
    answer: location,
    example: { answer: shown({ location: locationExample }) },
  },
  'PATCH /my-profile/locations/{id}': {
    id: 'updateLocation',
    summary: 'Change a location, or open it again',
    tag: 'Locations',
    body: locationChange,
    answer: location,
    example: { answer: shown({ location: locationExample }), body: { name: 'Salon at the lake' } },
  },
  'DELETE /my-profile/locations/{id}': {
    id: 'deleteLocation',
    summary: 'Close a location',
    tag: 'Locations',
    answer: done,
    example: { answer: shown() },
  },
  'GET /my-profile/schedule': {
    id: 'getSchedule',
    summary: 'Get the weekly hours',
    tag: 'Hours',
    answer: schedule,
    example: { answer: shown({ schedule: scheduleExample }) },
  },
  'PUT /my-profile/schedule': {
    id: 'setSchedule',
    summary: 'Set the weekly hours of the business or of a person',
    tag: 'Hours',
    body: newWeek,
    answer: schedule,
    example: {
      answer: shown({ schedule: scheduleExample }),
      body: {
        operator_id: 4,
        rows: [
          { weekday: 1, start_time: '09:00', end_time: '13:00' },
          { weekday: 1, start_time: '14:00', end_time: '18:00' },
        ],
      },
    },
  },
  'GET /my-profile/overrides': {
    id: 'listOverrides',
    summary: 'List days with other hours',
    tag: 'Hours',
    query: rangeQuery,
    answer: told({ overrides: z.array(overrideShape) }),
    example: { answer: shown({ overrides: [overrideExample] }) },
  },
  'POST /my-profile/overrides': {
    id: 'createOverrides',
    summary: 'Close days, or give them other hours',
    tag: 'Hours',
    body: newOverrides,
    status: 201,
    answer: overridesReplyShape,
    example: { answer: overridesTold, body: { date: '2026-12-24', closed: true, reason: 'Christmas Eve' } },
  },
  'GET /my-profile/overrides/{id}': {
    id: 'getOverride',
    summary: 'Get a day with other hours',
    tag: 'Hours',
    answer: override,
    example: { answer: shown({ override: overrideExample }) },
  },
  'PATCH /my-profile/overrides/{id}': {
    id: 'updateOverride',
    summary: 'Change a day with other hours',
    tag: 'Hours',
    body: overrideChange,
    answer: override,
    example: {
      answer: shown({
        override: {
          ...overrideExample,
          closed: false,
          intervals: [{ start_time: '10:00', end_time: '14:00' }],
        },
        affected_bookings: noneAffected,
      }),
      body: { closed: false, intervals: [{ start_time: '10:00', end_time: '14:00' }] },
    },
  },
  'DELETE /my-profile/overrides/{id}': {
    id: 'deleteOverride',
    summary: 'Give a day its usual hours back',
    tag: 'Hours',
    answer: told({ affected_bookings: affectedShape }),
    example: { answer: shown({ affected_bookings: affectedExample }) },
  },
  'GET /my-profile/holidays': {
    id: 'listHolidays',
    summary: 'List a country’s holidays',
    tag: 'Hours',
    query: holidaysQuery,
    answer: told({ holidays: z.array(holidayShape) }),
    example: {
      answer: shown({ holidays: [{ date: '2026-12-25', name: 'Christmas Day', type: 'public' }] }),
      query: { country: 'DE', year: 2026 },
    },
  },
  'POST /my-profile/holidays': {
    id: 'closeHolidays',
    summary: 'Close on holidays',
    tag: 'Hours',
    body: holidaysToClose,
    status: 201,
    answer: overridesReplyShape,
    example: {
      answer: overridesTold,
      body: { country: 'DE', year: 2026, dates: ['2026-12-25', '2026-12-26'], replace: true },
    },
  },
  'GET /my-profile/holidays/countries': {
    id: 'listHolidayCountries',
    summary: 'List the countries whose holidays are known',
    tag: 'Hours',
    answer: holidayCountriesShape,
    example: {
      answer: shown({
        countries: [{ code: 'DE', name: 'Germany', regions: [{ code: 'BE', name: 'Berlin' }] }],
        likely: 'DE',
      }),
    },
  },
  'GET /my-profile/blocked-times': {
    id: 'listBlockedTimes',
    summary: 'List blocked times',
    tag: 'Hours',
    query: rangeQuery,
    answer: told({ blocked_times: z.array(blockedTimeShape) }),
    example: { answer: shown({ blocked_times: [blockExample] }) },
  },
  'POST /my-profile/blocked-times': {
    id: 'createBlockedTime',
    summary: 'Block a time',
    tag: 'Hours',
    body: newBlock,
    status: 201,
    answer: block,
    example: {
      answer: shown({ blocked_time: blockExample, affected_bookings: noneAffected }),
      body: {
        operator_id: 4,
        name: 'Lunch',
        start_date: '2026-07-06',
        start_time: '13:00',
        end_date: '2026-07-06',
        end_time: '14:00',
      },
    },
  },
  'GET /my-profile/blocked-times/{id}': {
    id: 'getBlockedTime',
    summary: 'Get a blocked time',
    tag: 'Hours',
    answer: block,
    example: { answer: shown({ blocked_time: blockExample }) },
  },
  'PATCH /my-profile/blocked-times/{id}': {
    id: 'updateBlockedTime',
    summary: 'Change a blocked time',
    tag: 'Hours',
    body: blockChange,
    answer: block,
    example: {
      answer: shown({ blocked_time: blockExample, affected_bookings: noneAffected }),
      body: { name: 'Dentist' },
    },
  },
  'DELETE /my-profile/blocked-times/{id}': {
    id: 'deleteBlockedTime',
    summary: 'Open a blocked time',
    tag: 'Hours',
    answer: done,
    example: { answer: shown() },
  },
  'GET /my-profile/blocked-types': {
    id: 'listBlockedTypes',
    summary: 'List reasons to block a time',
    tag: 'Hours',
    answer: told({ blocked_types: z.array(blockTypeShape) }),
    example: { answer: shown({ blocked_types: [blockTypeExample] }) },
  },
  'POST /my-profile/blocked-types': {
    id: 'createBlockedType',
    summary: 'Create a reason to block a time',
    tag: 'Hours',
    body: newBlockType,
    status: 201,
    answer: blockType,
    example: {
      answer: shown({ blocked_type: blockTypeExample }),
      body: { name: 'Holiday', icon: 'beach', color: '#f59e0b' },
    },
  },
  'GET /my-profile/blocked-types/{id}': {
    id: 'getBlockedType',
    summary: 'Get a reason to block a time',
    tag: 'Hours',
    answer: blockType,
    example: { answer: shown({ blocked_type: blockTypeExample }) },
  },
  'PATCH /my-profile/blocked-types/{id}': {
    id: 'updateBlockedType',
    summary: 'Change a reason to block a time',
    tag: 'Hours',
    body: blockTypeChange,
    answer: blockType,
    example: { answer: shown({ blocked_type: blockTypeExample }), body: { color: '#0ea5e9' } },
  },
  'DELETE /my-profile/blocked-types/{id}': {
    id: 'deleteBlockedType',
    summary: 'Delete a reason to block a time',
    tag: 'Hours',
    answer: done,
    example: { answer: shown() },
  },
}
