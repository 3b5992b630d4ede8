#include "kiosk/flow/remark_model.h"

#include <algorithm>
#include <cstdlib>

#include "core/base/text_id.h"
#include "core/codes/qr_matrix.h"
#include "core/ledger/checkpoint.h"
#include "kiosk/flow/inspector_door_model.h"
#include "kiosk/flow/problem_rows.h"
#include "kiosk/flow/rows.h"
#include "kiosk/text/export_phrases.h"
#include "kiosk/text/inspection_phrases.h"
#include "kiosk/text/words_inspection.h"

namespace kiosk {

using namespace canteen;
using Kind = RecordFormAction::Kind;

namespace {

constexpr char kResult[] = "result";
constexpr char kWords[] = "words";
constexpr char kInk[] = "ink.";
constexpr std::size_t kMostRemark = 120;

}  // namespace

service::Inspections RemarkModel::inspections() const {
    return {desk_.context(), desk_.backend().clock};
}

void RemarkModel::open() {
    const auto now = inspections().now();
    if (!now) return desk_.toast(Tone::Stop, desk_.text(Sentence{TextId::InspectionOver}));
    if (inspection_ != now->inspection || form_.record.isNil()) {
        inspection_ = now->inspection;
        inspectors_ = now->inspectors;
        form_ = {};
        form_.record = desk_.newRecord();
        form_.signatures.resize(inspectors_.size());
    }
    asking_ = false;
    refresh();
    desk_.go(Screen::InspectionRemark);
}

void RemarkModel::refresh() {
    using enum InspectionPhrase;
    view_ = {};
    if (form_.record.isNil()) return;
    view_.title = desk_.text(TitleRemark);
    view_.sub = namesAndUnits(desk_, inspectors_);
    const auto field = [&](std::string id, std::string name, std::string answer) {
        const Tone tone = answer.empty() ? Tone::Neutral : Tone::Good;
        view_.fields.push_back({std::move(id), std::move(name), std::move(answer), tone});
    };
    field(kResult, desk_.text(InspectionPhrase::RemarkResult),
          form_.result ? desk_.wordOf(*form_.result) : std::string());
    field(kWords, desk_.text(RemarkWords), form_.words);
    for (std::size_t i = 0; i < inspectors_.size(); ++i)
        field(kInk + std::to_string(i), desk_.text(RemarkInk, {inspectors_[i].name}),
              isDrawn(form_.signatures[i]) ? desk_.text(RemarkSigned) : std::string());
    if (asking_) {
        view_.asked = kResult;
        view_.question = desk_.text(RemarkAsk);
        view_.answers = optionsWith(desk_, allRemarkResults());
        for (Option& option : view_.answers)
            option.chosen = form_.result && option.id == std::to_string(static_cast<int>(*form_.result));
        view_.mainCaption = desk_.text(Phrase::GoOn);
        return;
    }
    view_.mainCaption = desk_.text(RemarkMain);
    const Status fine = inspections().judge(form_);
    if (!fine) view_.mainReason = desk_.text(fine.error().text);
}

void RemarkModel::handle(const RecordFormAction& action) {
    if (form_.record.isNil()) return desk_.back();
    switch (action.kind) {
        case Kind::Field:
            return field(action.arg);
        case Kind::Answer:
            form_.result = static_cast<canteen::RemarkResult>(std::atoi(action.arg.c_str()));
            asking_ = false;
            return refresh();
        case Kind::Main:
            if (asking_) {
                asking_ = false;
                return refresh();
            }
            if (inspections().judge(form_)) countersign();
            return;
        case Kind::Day:
        case Kind::Key:
            return;
    }
}

void RemarkModel::field(const std::string& id) {
    if (id == kWords) return askWords();
    if (id.starts_with(kInk)) {
        const auto inspector = static_cast<std::size_t>(std::atoi(id.substr(4).c_str()));
        if (inspector < inspectors_.size()) askInk(inspector);
        return;
    }
    asking_ = true;
    refresh();
}

void RemarkModel::askWords() {
    using enum InspectionPhrase;
    TextRequest request;
    request.words = [this] { return TextWords{desk_.text(RemarkWords), desk_.text(RemarkHint)}; };
    request.draft = "remark." + rowId(form_.record);
    request.value = form_.words;
    request.limit = kMostRemark;
    request.optional = false;
    request.likely = likely(desk_, {RemarkFine, RemarkSamples, RemarkPapers, RemarkHygiene});
    request.then = [this](const std::string& words) {
        form_.words = words;
        // Signatures stand under what was signed.
        for (DrawnSignature& signature : form_.signatures) signature = {};
        refresh();
    };
    desk_.askText(std::move(request));
}

void RemarkModel::askInk(std::size_t inspector) {
    InkRequest request;
    request.words = [this, inspector] {
        return InkWords{desk_.text(InspectionPhrase::RemarkInkOf, {form_.words}),
                        desk_.text(InspectionPhrase::RemarkInkHint, {inspectors_[inspector].name})};
    };
    request.then = [this, inspector](const DrawnSignature& signature) {
        if (inspector < form_.signatures.size()) form_.signatures[inspector] = signature;
        refresh();
    };
    desk_.askInk(std::move(request));
}

void RemarkModel::countersign() {
    SignRequest request;
    request.title = InspectionPhrase::SignWitness;
    request.purpose = InspectionPhrase::PurposeRemark;
    request.needed = service::Action::WitnessRemark;
    request.fresh = true;
    request.beside = true;
    request.then = [this](const service::SignIn& person) {
        const auto receipt = inspections().remark(form_, person.signer);
        if (!receipt) return desk_.refuse(receipt.error());
        const InspectionId inspection = inspection_;
        form_ = {};
        inspectors_.clear();
        inspection_ = {};
        desk_.toast(Tone::Good, desk_.text(InspectionPhrase::RemarkSaved));
        desk_.finished();
        showReceipt(inspection);
    };
    desk_.needSigner(std::move(request));
}

void RemarkModel::showReceipt(InspectionId inspection) {
    shown_ = inspection;
    head_.clear();
    refreshReceipt();
    if (receipt_.codeSize == 0) return desk_.toast(Tone::Stop, desk_.text(Sentence{TextId::NotFound}));
    desk_.go(Screen::Receipt);
}

void RemarkModel::showHead(const std::string& note) {
    head_ = note;
    refreshReceipt();
    desk_.go(Screen::Receipt);
}

void RemarkModel::fillHead() {
    const auto head = ledger::readHead(head_);
    if (!head) return;
    receipt_.fingerprintLabel = desk_.text(ExportPhrase::Fingerprint);
    receipt_.fingerprint = ledger::fingerprint(head->root);
    receipt_.hint = desk_.text(ExportPhrase::HeadHint);
    receipt_.doneCaption = desk_.text(ExportPhrase::Finish);
    receipt_.facts = {{desk_.text(ExportPhrase::HeadRecords), std::to_string(head->size)},
                      {desk_.text(ExportPhrase::HeadOf), head->origin}};
    codes::QrMatrix matrix = codes::qrMatrix(head_);
    receipt_.codeSize = matrix.size;
    receipt_.code = std::move(matrix.dark);
}

void RemarkModel::refreshReceipt() {
    using enum InspectionPhrase;
    receipt_ = {};
    if (showsHead()) return fillHead();
    const auto receipt = inspections().receiptOf(shown_);
    const auto file = inspections().find(shown_);
    if (!receipt || !file) return;
    receipt_.number = desk_.text(ReceiptSize, {std::to_string(receipt->seq), std::to_string(receipt->size)});
    receipt_.fingerprintLabel = desk_.text(ReceiptFinger);
    receipt_.fingerprint = receipt->fingerprint;
    receipt_.hint = desk_.text(ReceiptHint);
    receipt_.doneCaption = desk_.text(ReceiptDone);
    codes::QrMatrix matrix = codes::qrMatrix(receipt->code());
    receipt_.codeSize = matrix.size;
    receipt_.code = std::move(matrix.dark);
    fillReceiptFacts(*file);
}

void RemarkModel::fillReceiptFacts(const service::InspectionFile& file) {
    using enum InspectionPhrase;
    const auto fact = [&](InspectionPhrase name, std::string value) {
        if (!value.empty()) receipt_.facts.push_back({desk_.text(name), std::move(value), Tone::Neutral});
    };
    fact(ReceiptRecord, receipt_.number);
    for (auto step = file.steps.rbegin(); step != file.steps.rend(); ++step) {
        if (!step->remark) continue;
        fact(ReceiptTime, formatInstant(step->row.at, desk_.context().site.zone));
        fact(ReceiptResult, desk_.wordOf(step->remark->result));
        fact(ReceiptWords, step->remark->words);
        fact(ReceiptWho, namesAndUnits(desk_, file.line.inspectors));
        fact(ReceiptWitness, step->witness);
        for (const DrawnSignature& signature : inspections().drawn(*step->remark))
            receipt_.inks.push_back(inkOf(signature));
        return;
    }
}

void RemarkModel::handle(const ReceiptAction&) {
    // The form below it is done with.
    if (desk_.visit() && !showsHead()) return desk_.go(Screen::Inspector);
    desk_.back();
}

}  // namespace kiosk
