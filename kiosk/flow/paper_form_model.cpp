#include "kiosk/flow/paper_form_model.h"

#include <algorithm>
#include <cstdlib>

#include "core/base/text_id.h"
#include "core/codes/scan.h"
#include "core/rules/papers.h"
#include "core/rules/supplier_rules.h"
#include "kiosk/flow/receiving_rows.h"
#include "kiosk/flow/record_form.h"
#include "kiosk/flow/rows.h"

namespace kiosk {

using namespace canteen;
using Kind = RecordFormAction::Kind;

namespace {

constexpr const char* kKind = "kind";
constexpr const char* kNumber = "number";
constexpr const char* kHolder = "holder";
constexpr const char* kIssued = "issued";
constexpr const char* kExpires = "expires";
constexpr const char* kScope = "scope";
constexpr const char* kSeal = "seal";
constexpr const char* kPages = "pages";

constexpr const char* kNoDay = "none";
constexpr int kYearsBack = 3;

// Terms for which such papers are given.
struct Term {
    Phrase words;
    int months;
};
constexpr Term kTerms[] = {{Phrase::TermYear, 12}, {Phrase::TermThreeYears, 36}, {Phrase::TermFiveYears, 60}};

bool isPerson(SupplierType type) {
    return type == SupplierType::Farmer || type == SupplierType::MarketStall;
}

}  // namespace

PaperFormModel::Draft* PaperFormModel::current() {
    const auto hit = drafts_.find(supplier_);
    return hit == drafts_.end() ? nullptr : &hit->second;
}

void PaperFormModel::open(SupplierId supplier, std::optional<PaperKind> kind) {
    const auto card = desk_.suppliers().card(supplier, desk_.today());
    if (!card) return desk_.toast(Tone::Stop, desk_.text(Sentence{TextId::NotFound}));
    supplier_ = supplier;
    registered_ = card->line.supplier;
    Draft* begun = current();
    const bool goesOn = begun != nullptr && (!kind || (begun->kindSaid && begun->paper.kind == *kind));
    if (!goesOn) {
        Draft draft;
        draft.record = desk_.newRecord();
        draft.paper.paper = makeId<PaperId>(desk_.now());
        draft.paper.supplier = supplier;
        draft.kindSaid = kind.has_value();
        if (kind) draft.paper.kind = *kind;
        if (!kind) draft.asked = kKind;
        drafts_[supplier] = std::move(draft);
    }
    refresh();
    desk_.go(Screen::PaperForm);
}

bool PaperFormModel::begunBy(const port::ScanEvent& event, SupplierId supplier) {
    const codes::CodeContext context{desk_.today(), {}, codes::shippedCertificatePatterns()};
    const codes::Scan scan = codes::readCode({event.bytes, event.symbology, event.method}, context);
    const bool ofPaper = std::holds_alternative<codes::CreditCode>(scan.content) ||
                         std::holds_alternative<codes::Licence>(scan.content) ||
                         std::holds_alternative<codes::CertificatePayload>(scan.content);
    if (!ofPaper) return false;
    open(supplier);
    return scanned(event);
}

bool PaperFormModel::scanned(const port::ScanEvent& event) {
    Draft* draft = current();
    if (draft == nullptr) return false;
    const codes::CodeContext context{desk_.today(), {}, codes::shippedCertificatePatterns()};
    const codes::Scan scan = codes::readCode({event.bytes, event.symbology, event.method}, context);
    PaperFiled& paper = draft->paper;
    const auto takeKind = [&](PaperKind kind) {
        if (draft->kindSaid || isBatchPaper(kind)) return;
        paper.kind = kind;
        draft->kindSaid = true;
        if (draft->asked == kKind) draft->asked.clear();
    };
    const auto takeNumber = [&](const std::string& number) {
        if (number.empty()) return;
        paper.number = number;
        draft->numberSaid = true;
    };
    if (std::holds_alternative<codes::Gtin>(scan.content) ||
        std::holds_alternative<codes::Gs1Reading>(scan.content) ||
        std::holds_alternative<codes::InStoreItem>(scan.content))
        return false;
    if (const auto* code = std::get_if<codes::CreditCode>(&scan.content)) {
        takeKind(PaperKind::BusinessLicence);
        takeNumber(code->code);
    } else if (const auto* licence = std::get_if<codes::Licence>(&scan.content)) {
        takeKind(licence->kind == codes::LicenceKind::Trade ? PaperKind::FoodTradeLicence
                                                            : PaperKind::FoodProductionLicence);
        takeNumber(licence->number);
    } else if (const auto* payload = std::get_if<codes::CertificatePayload>(&scan.content)) {
        if (isBatchPaper(payload->kind)) {
            desk_.toast(Tone::Warn, desk_.text(Sentence{TextId::PaperKindOfBatch}));
            return true;
        }
        takeKind(payload->kind);
        takeNumber(payload->number);
        if (!payload->holder.empty()) paper.holder = payload->holder;
        if (payload->issued) paper.issued = payload->issued, draft->issuedSaid = true;
        if (payload->expires) paper.expires = payload->expires, draft->expiresSaid = true;
    }
    paper.code = event.bytes;
    const bool readNothing = std::holds_alternative<codes::UnknownCode>(scan.content);
    desk_.toast(readNothing ? Tone::Warn : Tone::Info,
                desk_.text(readNothing ? Phrase::PaperCodeKept : Phrase::PaperCodeRead));
    refresh();
    return true;
}

std::vector<PaperKind> PaperFormModel::neededKinds() const {
    const auto card = desk_.suppliers().card(supplier_, desk_.today());
    const auto isThere = [&](PaperKind kind) {
        return card && std::any_of(card->papers.begin(), card->papers.end(), [&](const auto& line) {
                   const auto standing = line.standing;
                   return line.row.paper.kind == kind && !line.replaced &&
                          standing == service::PaperStanding::Valid;
               });
    };
    std::vector<PaperKind> kinds;
    for (const rules::PaperNeed& need :
         rules::requiredPapers(desk_.context().pack.papers, registered_.type, registered_.goods)) {
        if (need.scope != rules::PaperScope::Supplier) continue;
        for (const PaperKind kind : need.anyOf)
            if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) kinds.push_back(kind);
    }
    std::stable_partition(kinds.begin(), kinds.end(), [&](PaperKind kind) { return !isThere(kind); });
    return kinds;
}

std::string PaperFormModel::nextOpen(const Draft& draft) const {
    if (!draft.kindSaid) return kKind;
    if (!draft.numberSaid) return kNumber;
    if (draft.paper.holder.empty()) return kHolder;
    if (!draft.issuedSaid) return kIssued;
    if (!draft.expiresSaid) return kExpires;
    if (!draft.sealed) return kSeal;
    return {};
}

void PaperFormModel::refresh() {
    view_ = {};
    const Draft* draft = current();
    if (draft == nullptr) return;
    view_.title = draft->kindSaid ? desk_.wordOf(draft->paper.kind) : desk_.text(Phrase::NewPaper);
    view_.sub = registered_.name;
    fillFields(*draft);
    if (!draft->asked.empty()) fillQuestion(*draft);
    fillNotes(*draft);
    const std::string next = nextOpen(*draft);
    if (!draft->asked.empty()) {
        view_.mainCaption = desk_.text(Phrase::FormBack);
    } else if (next.empty()) {
        view_.mainCaption = desk_.text(Phrase::FilePaperSave);
        const rules::Findings findings = desk_.suppliers().judgePaper(draft->paper);
        if (const auto* block = rules::firstBlock(findings)) view_.mainReason = desk_.text(block->sentence);
    } else {
        for (const FormField& field : view_.fields)
            if (field.id == next) view_.mainCaption = desk_.text(Phrase::FormNext, {field.name});
    }
}

void PaperFormModel::fillFields(const Draft& draft) {
    const PaperFiled& paper = draft.paper;
    const auto day = [&](bool said, const std::optional<Date>& date, Phrase none) {
        return !said ? std::string() : date ? formatDate(*date) : desk_.text(none);
    };
    const bool same = rules::sameHouse(paper.holder, registered_.name) ||
                      (isPerson(registered_.type) && rules::sameHouse(paper.holder, registered_.contact));
    view_.fields = {
        formField(desk_, kKind, Phrase::FieldPaperKind, draft.kindSaid ? desk_.wordOf(paper.kind) : ""),
        formField(desk_, kNumber, Phrase::FieldNumber,
                  !draft.numberSaid      ? ""
                  : paper.number.empty() ? desk_.text(Phrase::PaperUnnumbered)
                                         : paper.number),
        formField(desk_, kHolder, Phrase::FieldHolder, paper.holder, same ? Tone::Good : Tone::Warn),
        formField(desk_, kIssued, Phrase::FieldIssued,
                  day(draft.issuedSaid, paper.issued, Phrase::NoDayOnPaper)),
        formField(desk_, kExpires, Phrase::FieldExpires, day(draft.expiresSaid, paper.expires, Phrase::NoEnd),
                  paper.expires && *paper.expires < desk_.today() ? Tone::Warn : Tone::Good),
        formField(desk_, kSeal, Phrase::FieldSeal,
                  !draft.sealed ? "" : desk_.text(*draft.sealed ? Phrase::SealThere : Phrase::SealMissing),
                  draft.sealed == false ? Tone::Warn : Tone::Good),
        formField(
            desk_, kPages, Phrase::FieldPages,
            draft.pages.empty() ? "" : desk_.text(Phrase::PagesTaken, {std::to_string(draft.pages.size())})),
        formField(desk_, kScope, Phrase::FieldScope, paper.scope)};
    if (!paper.code.empty()) view_.notes.push_back({Tone::Info, desk_.text(Phrase::PaperCodeUnverified)});
}

void PaperFormModel::fillQuestion(const Draft& draft) {
    view_.asked = draft.asked;
    if (draft.asked == kKind) {
        view_.question = desk_.text(Phrase::AskPaperKind);
        const std::vector<PaperKind> needed = neededKinds();
        for (const PaperKind kind : needed)
            view_.answers.push_back(numberedOption(static_cast<int>(kind), desk_.wordOf(kind),
                                                   draft.kindSaid && draft.paper.kind == kind));
        if (!needed.empty()) view_.moreTitle = desk_.text(Phrase::OtherPapers);
        auto& rest = needed.empty() ? view_.answers : view_.more;
        for (const PaperKind kind : allPaperKinds())
            if (!isBatchPaper(kind) && std::find(needed.begin(), needed.end(), kind) == needed.end())
                rest.push_back(numberedOption(static_cast<int>(kind), desk_.wordOf(kind),
                                              draft.kindSaid && draft.paper.kind == kind));
    } else if (draft.asked == kHolder) {
        view_.question = desk_.text(Phrase::AskHolder);
        std::vector<std::string> names{registered_.name};
        if (isPerson(registered_.type) && !registered_.contact.empty()) names.push_back(registered_.contact);
        for (std::size_t i = 0; i < names.size(); ++i)
            view_.answers.push_back(
                numberedOption(static_cast<int>(i), names[i], draft.paper.holder == names[i]));
        view_.answers.push_back({"other", desk_.text(Phrase::HolderOther), false, Tone::Neutral});
    } else if (draft.asked == kSeal) {
        view_.question = desk_.text(Phrase::AskSeal);
        view_.answers = {
            numberedOption(1, desk_.text(Phrase::SealThere), draft.sealed == true, Tone::Good),
            numberedOption(0, desk_.text(Phrase::SealMissing), draft.sealed == false, Tone::Warn)};
    } else if (draft.asked == kIssued || draft.asked == kExpires) {
        fillDays(draft);
    }
}

void PaperFormModel::fillDays(const Draft& draft) {
    const bool issued = draft.asked == kIssued;
    const PaperFiled& paper = draft.paper;
    const int year = yearOf(desk_.today());
    view_.question = desk_.text(issued ? Phrase::FieldIssued : Phrase::FieldExpires);
    view_.picksDay = true;
    view_.picker = draft.picker.view(desk_, {issued ? year - kYearsBack : year, true},
                                     issued ? paper.issued : paper.expires);
    const bool said = issued ? draft.issuedSaid : draft.expiresSaid;
    if (!issued && paper.issued)
        for (const Term& term : kTerms) {
            const Date last = addMonths(*paper.issued, term.months) - 1;
            view_.picker.quick.push_back({std::to_string(term.months), desk_.text(term.words),
                                          said && paper.expires == last, Tone::Neutral});
        }
    view_.picker.quick.push_back({kNoDay, desk_.text(issued ? Phrase::NoDayOnPaper : Phrase::NoEnd),
                                  said && !(issued ? paper.issued : paper.expires), Tone::Neutral});
}

// Before anything is said a form is not wrong, only empty.
void PaperFormModel::fillNotes(const Draft& draft) {
    if (!draft.kindSaid) return;
    rules::Findings said = desk_.suppliers().judgePaper(draft.paper);
    std::erase_if(said, [&](const rules::Finding& finding) {
        return (finding.rule == "paper.number-missing" && !draft.numberSaid) ||
               (finding.rule == "paper.unsealed" && !draft.sealed);
    });
    for (ToneLine& line : toneLines(desk_, said)) view_.notes.push_back(std::move(line));
    std::stable_sort(view_.notes.begin(), view_.notes.end(), [](const ToneLine& a, const ToneLine& b) {
        const auto weight = [](Tone tone) { return tone == Tone::Stop ? 0 : tone == Tone::Warn ? 1 : 2; };
        return weight(a.tone) < weight(b.tone);
    });
}

void PaperFormModel::ask(Draft& draft, const std::string& field) {
    draft.asked.clear();
    draft.picker.close();
    if (field == kNumber) return askNumber();
    if (field == kScope) return askScope();
    if (field == kPages) return askPages();
    draft.asked = field;
}

void PaperFormModel::handle(const RecordFormAction& action) {
    Draft* draft = current();
    if (draft == nullptr) return desk_.back();
    switch (action.kind) {
        case Kind::Field:
            ask(*draft, action.arg);
            break;
        case Kind::Answer:
            answer(*draft, action.arg);
            break;
        case Kind::Day: {
            if (action.day.kind == DayAction::Kind::Quick) {
                const int months = std::atoi(action.day.arg.c_str());
                const bool none = action.day.arg == kNoDay || !draft->paper.issued;
                chooseDay(*draft,
                          none ? std::nullopt : std::optional(addMonths(*draft->paper.issued, months) - 1));
            } else if (const auto day = draft->picker.handle(action.day, desk_.today())) {
                chooseDay(*draft, *day);
            }
            break;
        }
        case Kind::Key:
            break;
        case Kind::Main: {
            if (!draft->asked.empty()) {
                draft->asked.clear();
                break;
            }
            const std::string next = nextOpen(*draft);
            if (next.empty()) return save();
            ask(*draft, next);
            break;
        }
    }
    refresh();
}

void PaperFormModel::answer(Draft& draft, const std::string& option) {
    if (draft.asked == kKind) {
        draft.paper.kind = static_cast<PaperKind>(std::atoi(option.c_str()));
        draft.kindSaid = true;
    } else if (draft.asked == kSeal) {
        draft.sealed = option == "1";
        draft.paper.sealed = *draft.sealed;
    } else if (draft.asked == kHolder) {
        if (option == "other") return askHolder();
        draft.paper.holder = option == "0" ? registered_.name : registered_.contact;
    }
    draft.asked.clear();
}

void PaperFormModel::chooseDay(Draft& draft, std::optional<Date> day) {
    const bool issued = draft.asked == kIssued;
    (issued ? draft.paper.issued : draft.paper.expires) = day;
    (issued ? draft.issuedSaid : draft.expiresSaid) = true;
    draft.asked.clear();
    draft.picker.close();
}

void PaperFormModel::askNumber() {
    const Draft* draft = current();
    askWords(desk_,
             {Phrase::FieldNumber, Phrase::TypeFromPaper, "paper-number." + rowId(draft->record),
              draft->paper.number, kMostPaperNumber, true},
             [this](const std::string& number) {
                 Draft* form = current();
                 if (form == nullptr) return;
                 form->paper.number = number;
                 form->numberSaid = true;
                 refresh();
             });
}

void PaperFormModel::askHolder() {
    const Draft* draft = current();
    askWords(desk_,
             {Phrase::FieldHolder, Phrase::TypeFromPaper, "paper-holder." + rowId(draft->record),
              draft->paper.holder, kMostName, false},
             [this](const std::string& holder) {
                 Draft* form = current();
                 if (form == nullptr) return;
                 form->paper.holder = holder;
                 form->asked.clear();
                 refresh();
             });
}

void PaperFormModel::askScope() {
    const Draft* draft = current();
    askWords(desk_,
             {Phrase::FieldScope, Phrase::TypeOptional, "paper-scope." + rowId(draft->record),
              draft->paper.scope, kMostName, true},
             [this](const std::string& scope) {
                 Draft* form = current();
                 if (form == nullptr) return;
                 form->paper.scope = scope;
                 refresh();
             });
}

// A paper is legal without its pages, and the card says so.
void PaperFormModel::askPages() {
    const Draft* draft = current();
    PhotoRequest request;
    request.words = [this] { return PhotoWords{view_.title, {}}; };
    request.of = port::PhotoOf::Page;
    request.draft = "paper." + rowId(draft->record);
    request.pages = draft->pages;
    request.then = [this](const std::vector<TakenPage>& pages) {
        Draft* form = current();
        if (form == nullptr) return;
        form->pages = pages;
        form->paper.photos = hashesOf(pages);
        refresh();
    };
    desk_.askPhotos(std::move(request));
}

void PaperFormModel::save() {
    SignRequest request;
    request.title = Phrase::SignFiler;
    request.purpose = Phrase::PurposePaper;
    request.about = {view_.title};
    request.needed = service::Action::FilePapers;
    request.then = [this](const service::SignIn& person) {
        const Draft* draft = current();
        if (draft == nullptr) return;
        const Status filed =
            desk_.suppliers().file(draft->record, draft->paper, person.signer, noteOf(draft->pages));
        if (!filed) {
            refresh();
            return desk_.refuse(filed.error());
        }
        const std::string words =
            desk_.text(Phrase::PaperFiledToast, {registered_.name, desk_.wordOf(draft->paper.kind)});
        desk_.offerUndo({words, [this, record = draft->record, signer = person.signer](RecordId voiding) {
                             return desk_.suppliers().takeBack(voiding, record, Reason::UndoneAtOnce, "",
                                                               signer);
                         }});
        drafts_.erase(supplier_);
        desk_.finished();
        desk_.go(Screen::SupplierCard);
    };
    desk_.needSigner(std::move(request));
}

}  // namespace kiosk
