// 快检: a value, its retest, and the hold that goes with a suspect one.
#include <algorithm>

#include "core/base/text_id.h"
#include "core/service/acting.h"
#include "core/service/morning_check.h"
#include "core/service/receiving.h"
#include "core/store/receiving_queries.h"
#include "core/store/stock_queries.h"
#include "core/store/terminal_queries.h"

namespace canteen::service {
namespace {

TestLine lineOf(const store::TestRow& row) {
    TestLine line;
    line.test = row.test;
    line.record = row.record;
    line.lot = row.lot;
    line.item = row.item;
    line.target = row.target;
    line.method = row.method;
    line.inhibition = row.inhibition;
    line.verdict = row.verdict;
    line.retestOf = row.retestOf;
    line.retested = row.retested;
    line.action = row.action;
    line.tester = row.tester;
    line.testedBy = row.testedBy;
    line.reviewer = row.reviewer;
    line.testedAt = row.testedAt;
    line.standing = !row.voided;
    return line;
}

TestForm emptyForm(const Context& context) {
    TestForm form;
    form.openedAt = effectiveNow(context);
    form.record = makeId<RecordId>(form.openedAt);
    form.test.test = makeId<TestId>(form.openedAt);
    return form;
}

bool isHeldForTest(store::Database& db, LotId lot) {
    for (const auto& hold : store::lotHoldsOf(db, lot))
        if (hold.reason == LotHoldReason::RapidTest) return true;
    return false;
}

// What the verdict does to the lot, in the commit of the test. The ids come of the test's, so that a retry
// books once.
void addConsequence(const Context& context, const TestForm& form, const Signer& tester,
                    std::vector<store::Draft>& drafts) {
    const LotId lot = form.test.lot;
    if (lot.isNil()) return;
    const bool held = isHeldForTest(context.store.database(), lot);
    const RecordId record{namedUuid("rapid-test", toString(form.record.uuid))};
    const Signatures by{sign(tester, SignRole::Entered)};
    if (form.test.verdict != TestVerdict::Negative && !held)
        drafts.push_back(store::makeDraft(record, LotsHeld{{lot}, LotHoldReason::RapidTest, {}}, by));
    if (form.test.verdict == TestVerdict::Negative && form.test.retestOf && held)
        drafts.push_back(store::makeDraft(record, LotsReleased{{lot}, LotHoldReason::RapidTest, {}}, by));
}

}  // namespace

Result<TestForm> Receiving::openTest(LotId lot) const {
    const auto row = store::findGoods(context_.store.database(), lot);
    if (!row) return Error{ErrorKind::NotFound, TextId::NotFound, "no such lot"};
    TestForm form = emptyForm(context_);
    form.test.lot = lot;
    form.test.item = row->productName;
    return form;
}

Result<TestForm> Receiving::openRetest(TestId test) const {
    const auto first = store::findTest(context_.store.database(), test);
    if (!first || first->voided) return Error{ErrorKind::NotFound, TextId::NotFound, "no such test"};
    if (first->verdict != TestVerdict::Suspect || first->retestOf || first->retested)
        return refuse(TextId::ReceivingRetestNotDue, "no retest is due");
    TestForm form = emptyForm(context_);
    form.test.lot = first->lot;
    form.test.item = first->item;
    form.test.target = first->target;
    form.test.method = first->method;
    form.test.retestOf = test;
    return form;
}

rules::TestJudgement Receiving::judgeTest(const TestForm& form, std::optional<StaffId> tester) const {
    rules::TestFacts facts;
    facts.test = form.test;
    facts.now = effectiveNow(context_);
    facts.testedAt = form.testedAt.value_or(facts.now);
    facts.day = businessDay(facts.testedAt, context_.site.zone);
    facts.lateReason = form.reason;
    if (form.test.retestOf)
        if (const auto first = store::findTest(context_.store.database(), *form.test.retestOf)) {
            facts.first = first->verdict;
            facts.firstRetested = first->retested || first->voided;
        }
    if (tester) facts.signer = MorningCheck(context_).judgeSigner(*tester, today(context_));
    return rules::judgeTest(facts, context_.pack);
}

Status Receiving::saveTest(const TestForm& form, const Signer& tester) {
    if (isBooked(context_, form.record)) return Done{};
    const Status allowed = mayActNow(context_, tester, Action::TestGoods);
    if (!allowed) return allowed;
    if (!form.test.lot.isNil() && !store::findGoods(context_.store.database(), form.test.lot))
        return Error{ErrorKind::NotFound, TextId::NotFound, "no such lot"};
    const rules::TestJudgement judgement = judgeTest(form, tester.person);
    if (const auto* block = rules::firstBlock(judgement.findings)) return refuse(*block);
    RapidTested test = form.test;
    const UtcMs testedAt = form.testedAt.value_or(effectiveNow(context_));
    test.day = businessDay(testedAt, context_.site.zone);
    test.findings = rules::ruleIds(judgement.findings);
    store::Draft draft = store::makeDraft(form.record, test, {service::sign(tester, SignRole::Entered)});
    draft.happenedAt = testedAt;
    draft.late = judgement.late;
    if (judgement.late) draft.reason = form.reason;
    draft.note = form.note;
    std::vector<store::Draft> drafts{std::move(draft)};
    addConsequence(context_, form, tester, drafts);
    const auto receipts = context_.store.append(drafts);
    if (!receipts) return receipts.error();
    return Done{};
}

std::vector<TestLine> Receiving::tests(Date day) const {
    std::vector<TestLine> lines;
    for (const auto& row : store::testsOfDay(context_.store.database(), day)) lines.push_back(lineOf(row));
    return lines;
}

std::vector<TestLine> Receiving::testsOf(LotId lot) const {
    std::vector<TestLine> lines;
    for (const auto& row : store::testsOfLot(context_.store.database(), lot)) lines.push_back(lineOf(row));
    return lines;
}

std::optional<TestLine> Receiving::findTest(TestId test) const {
    const auto row = store::findTest(context_.store.database(), test);
    if (!row) return std::nullopt;
    return lineOf(*row);
}

std::vector<TestKit> Receiving::kits() const {
    constexpr int kDays = 30;
    store::Database& db = context_.store.database();
    std::vector<TestKit> kits;
    for (int back = 0; back <= kDays; ++back) {
        const auto rows = store::testsOfDay(db, today(context_) - back);
        for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
            const auto body = store::findBody<RapidTested>(db, row->record);
            if (row->voided || !body || body->reagentLot.empty()) continue;
            TestKit kit{body->method, body->target, body->reagentLot, body->reagentExpires};
            if (std::find(kits.begin(), kits.end(), kit) == kits.end()) kits.push_back(std::move(kit));
        }
    }
    return kits;
}

Status Receiving::review(RecordId record, TestId test, const Signer& reviewer) {
    if (isBooked(context_, record)) return Done{};
    const Status allowed = mayActNow(context_, reviewer, Action::SignReview);
    if (!allowed) return allowed;
    const auto row = store::findTest(context_.store.database(), test);
    if (!row || row->voided) return Error{ErrorKind::NotFound, TextId::NotFound, "no such test"};
    if (!row->reviewedBy.isNil()) return refuse(TextId::ReceivingTestReviewed, "reviewed before");
    if (row->testedBy == reviewer.person) return refuse(TextId::ReceivingTestSelf, "the tester's own test");
    const auto ofSigner = MorningCheck(context_).judgeSigner(reviewer.person, today(context_));
    if (const auto* block = rules::firstBlock(ofSigner)) return refuse(*block);
    return appendOne(context_, store::makeDraft(record, TestReviewed{test},
                                                {service::sign(reviewer, SignRole::Reviewer)}));
}

}  // namespace canteen::service
