import type { SurveyState } from '../../../../shared/api/survey-state.ts'
import type { Words } from '../../words.ts'

/** What the operator reads who publishes surveys. */
export const words = {
  whichCommand: {
    vi: 'Hãy cho biết việc cần làm: npm run surveys -- publish-own, publish tệp.json, hoặc move mã_khảo_sát trạng_thái; ví dụ npm run surveys -- publish-own',
    en: 'Say what to do: npm run surveys -- publish-own, publish file.json, or move survey_id state; for example npm run surveys -- publish-own',
  },
  whichFile: {
    vi: 'Hãy cho biết tệp định nghĩa phiếu: npm run surveys -- publish phieu.json',
    en: 'Name the file with the definition: npm run surveys -- publish survey.json',
  },
  whichMove: (states: string) => ({
    vi: `Hãy cho biết khảo sát và trạng thái: npm run surveys -- move hh_digital_visit closing; trạng thái là một trong ${states}.`,
    en: `Name the survey and the state: npm run surveys -- move hh_digital_visit closing; the state is one of ${states}.`,
  }),
  unreadable: (file: string) => ({
    vi: `Không đọc được ${file}: cần một tệp JSON, nhiều nhất 256 KB.`,
    en: `${file} cannot be read: it must be a JSON file of at most 256 KB.`,
  }),
  unusable: (file: string, faults: readonly string[]) => ({
    vi: `Chưa phát hành ${file}; hãy sửa ${faults.length} chỗ ghi ở dưới rồi chạy lại.`,
    en: `${file} was not published; mend these ${faults.length} places and run the command again:\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
  }),
  nextNumber: (survey: string, next: number) => ({
    vi: `Phiên bản đã phát hành không đổi được nữa. Hãy ghi "version": ${next} cho ${survey} rồi chạy lại.`,
    en: `A published version never changes. Give ${survey} "version": ${next} and run the command again.`,
  }),
  wrongState: (survey: string, state: SurveyState, allowed: readonly SurveyState[]) => ({
    vi: `Khảo sát ${survey} đang ở trạng thái ${state}; ${allowed.length === 0 ? 'không chuyển được nữa' : `chỉ chuyển được sang ${allowed.join(', ')}`}. Chỉ phát hành được khi đang mở (open).`,
    en: `The survey ${survey} is ${state}; it ${allowed.length === 0 ? 'cannot be moved any more' : `can only be moved to ${allowed.join(', ')}`}. Versions are published while it is open.`,
  }),
  reserved: (survey: string) => ({
    vi: `Mã ${survey} là của danh mục; hãy đặt mã khác cho khảo sát.`,
    en: `The id ${survey} belongs to the register; give the survey another one.`,
  }),
  unknown: (survey: string) => ({
    vi: `Không có khảo sát ${survey}; hãy xem lại mã.`,
    en: `There is no survey ${survey}; check its id.`,
  }),
  changedMeanwhile: {
    vi: 'Có người vừa sửa khảo sát này; hãy chạy lại lệnh.',
    en: 'Somebody has just changed this survey; run the command again.',
  },
  published: (survey: string, version: number) => ({
    vi: `Đã phát hành ${survey}, phiên bản ${version}.`,
    en: `Published ${survey}, version ${version}.`,
  }),
  wasPublished: (survey: string, version: number, state: SurveyState) => ({
    vi: `${survey}, phiên bản ${version} đã phát hành từ trước (${state}); không có gì thay đổi.`,
    en: `${survey}, version ${version} was published before (${state}); nothing changed.`,
  }),
  moved: (survey: string, state: SurveyState) => ({
    vi: `Khảo sát ${survey} đã chuyển sang ${state}.`,
    en: `The survey ${survey} is now ${state}.`,
  }),
} satisfies Record<string, Words | ((...about: never[]) => Words)>
