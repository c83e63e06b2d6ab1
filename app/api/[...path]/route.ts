import { nowhere } from '@/lib/api/profile'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = nowhere
