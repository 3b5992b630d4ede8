#include "kiosk/flow/delivery_model.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "core/base/text_id.h"
#include "kiosk/flow/delivery_form_model.h"
#include "kiosk/flow/goods_form_model.h"
#include "kiosk/flow/lot_card_model.h"
#include "kiosk/flow/receiving_rows.h"
#include "kiosk/flow/rows.h"
#include "kiosk/flow/supplier_card_model.h"
#include "kiosk/flow/test_form_model.h"

namespace kiosk {

using namespace canteen;
using service::Action;
using service::DeliveryState;
using service::GoodsLine;
using Kind = DeliveryAction::Kind;

namespace {

constexpr SignRole kRoles[] = {SignRole::Handler, SignRole::Acceptor, SignRole::Reviewer};
constexpr std::string_view kDraftRow = "draft";

Action actionOf(SignRole role) {
    switch (role) {
        case SignRole::Acceptor:
            return Action::SignAcceptance;
        case SignRole::Reviewer:
            return Action::SignReview;
        default:
            return Action::ReceiveGoods;
    }
}

Phrase titleOf(SignRole role) {
    switch (role) {
        case SignRole::Acceptor:
            return Phrase::SignAcceptor;
        case SignRole::Reviewer:
            return Phrase::SignReviewer;
        default:
            return Phrase::SignHandler;
    }
}

std::string dotted(std::string words, const std::string& more) {
    if (!words.empty() && !more.empty()) words += " · ";
    return words + more;
}

}  // namespace

void DeliveryModel::open(DeliveryId delivery) {
    delivery_ = delivery;
    refresh();
    if (!detail_) return desk_.toast(Tone::Stop, desk_.text(Sentence{TextId::NotFound}));
    desk_.go(Screen::Delivery);
}

DeliveryModel::OpenOnes DeliveryModel::openToday() {
    std::optional<DeliveryId> only;
    for (const service::DeliveryLine& line : desk_.receiving().day(desk_.today())) {
        if (line.state != DeliveryState::Empty && line.state != DeliveryState::Unsigned) continue;
        if (only) return OpenOnes::Several;
        only = line.delivery;
    }
    if (!only) return OpenOnes::None;
    open(*only);
    return OpenOnes::One;
}

void DeliveryModel::refresh() {
    detail_ = desk_.receiving().find(delivery_);
    CameraView camera = std::move(view_.camera);
    view_ = {};
    view_.camera = std::move(camera);
    view_.typeCaption = desk_.text(Phrase::TypeCodeButton);
    if (!detail_) return;
    const service::DeliveryLine& line = detail_->line;
    const Row row = deliveryRow(desk_, line);
    view_.supplier = row.title;
    view_.state = row.state;
    view_.stateTone = row.tone;
    view_.sub = desk_.text(Phrase::DeliverySub, {desk_.moment(line.arrivedAt)});
    if (!line.noteNo.empty()) view_.sub = dotted(view_.sub, desk_.text(Phrase::DeliveryNote, {line.noteNo}));
    if (!detail_->header.plate.empty())
        view_.sub = dotted(view_.sub, desk_.text(Phrase::DeliveryPlate, {detail_->header.plate}));
    if (line.late) view_.sub = dotted(view_.sub, desk_.text(Phrase::BadgeLate));
    view_.canChange = line.state != DeliveryState::Voided;
    view_.canAdd = view_.canChange;
    view_.emptyWords = desk_.text(Phrase::DeliveryEmpty);
    view_.scanHint = desk_.text(Phrase::DeliveryScan);
    if (!line.supplier.isNil()) view_.papersCaption = desk_.text(Phrase::TabPapers);
    fillLines();
    fillPlaces();
}

void DeliveryModel::fillLines() {
    if (const auto draft = goods_->draftOf(delivery_)) {
        Row row;
        row.id = kDraftRow;
        row.tone = Tone::Info;
        row.state = desk_.text(Phrase::LineDraft);
        row.title = *draft;
        row.sub = desk_.text(Phrase::LineDraftSub);
        view_.lines.push_back(std::move(row));
    }
    for (const GoodsLine& line : detail_->goods) {
        view_.lines.push_back(goodsRow(desk_, line));
        if (!line.correction) continue;
        for (const GoodsLine& old : desk_.receiving().history(line.lotId))
            if (!old.standing) view_.lines.push_back(goodsRow(desk_, old));
    }
}

void DeliveryModel::fillPlaces() {
    bool delivererSigned = false;
    for (const service::SignPlace& place : detail_->line.places) {
        SignPlaceView shown;
        shown.id = std::to_string(static_cast<int>(place.role));
        shown.role = desk_.wordOf(place.role);
        shown.name = place.lines > 0 ? std::string() : place.name;
        if (place.lines > 0) shown.wait = desk_.text(Phrase::LinesWait, {std::to_string(place.lines)});
        shown.canSign = place.lines > 0 && view_.canChange;
        shown.optional = place.role == SignRole::Deliverer;
        // Whoever received the goods stands for the deliverer's signature, but it is not theirs.
        if (shown.optional && place.lines == 0) shown.name = desk_.text(Phrase::DelivererDid);
        if (place.at && place.lines == 0)
            if (const auto drawn = desk_.receiving().drawn(delivery_, place.role)) shown.ink = inkOf(*drawn);
        delivererSigned = delivererSigned || shown.optional;
        view_.places.push_back(std::move(shown));
    }
    if (!delivererSigned && !detail_->goods.empty() && view_.canChange) {
        SignPlaceView deliverer;
        deliverer.id = std::to_string(static_cast<int>(SignRole::Deliverer));
        deliverer.role = desk_.wordOf(SignRole::Deliverer);
        deliverer.wait = desk_.text(Phrase::DelivererMay);
        deliverer.optional = deliverer.canSign = true;
        view_.places.push_back(std::move(deliverer));
    }
    const auto next = nextRole();
    view_.canSign = next.has_value();
    if (!next) return;
    view_.signCaption = desk_.text(Phrase::SignNext, {desk_.wordOf(*next)});
    const bool two = desk_.context().pack.receiving.signers < 3;
    view_.notes.push_back({Tone::Info, desk_.text(two ? Phrase::SignLaterTwo : Phrase::SignLater)});
}

std::optional<SignRole> DeliveryModel::nextRole() const {
    if (!detail_ || detail_->line.state == DeliveryState::Voided) return std::nullopt;
    for (const SignRole role : kRoles)
        for (const service::SignPlace& place : detail_->line.places)
            if (place.role == role && place.lines > 0) return role;
    return std::nullopt;
}

std::vector<StaffId> DeliveryModel::exceptFor(SignRole role) const {
    std::vector<StaffId> except;
    if (role == SignRole::Deliverer) return except;
    for (const service::Person& person : service::peopleOn(desk_.context().store, desk_.today())) {
        const auto roles = desk_.receiving().mayStillSign(delivery_, person.id);
        if (std::find(roles.begin(), roles.end(), role) == roles.end()) except.push_back(person.id);
    }
    return except;
}

void DeliveryModel::handle(const DeliveryAction& action) {
    if (!detail_) return desk_.back();
    switch (action.kind) {
        case Kind::Line: {
            if (action.arg == kDraftRow) return askDraft();
            const auto record = parseRowId<RecordId>(action.arg);
            for (const GoodsLine& line : detail_->goods)
                if (line.record == record) return changeLine(line);
            return;
        }
        case Kind::Add:
            return goods_->open(delivery_);
        case Kind::Sign:
            return sign(static_cast<SignRole>(std::atoi(action.arg.c_str())), false);
        case Kind::SignNext:
            if (const auto role = nextRole()) sign(*role, true);
            return;
        case Kind::Change:
            return changeHead();
        case Kind::Supplier:
            return supplier_->open(detail_->line.supplier);
        case Kind::TypeCode:
            return desk_.askCode();
    }
}

void DeliveryModel::sign(SignRole role, bool andOn) {
    SignRequest request;
    request.title = titleOf(role);
    request.purpose = Phrase::PurposeSignDelivery;
    request.about = {view_.supplier};
    request.needed = actionOf(role);
    request.except = exceptFor(role);
    // The deliverer has no PIN: whoever receives the goods stands for what is drawn.
    const bool deliverer = role == SignRole::Deliverer;
    request.fresh = role != SignRole::Handler && !deliverer;
    request.then = [this, role, andOn, deliverer, record = desk_.newRecord(),
                    delivery = delivery_](const service::SignIn& person) {
        const Signed proof{record, delivery, role, andOn, person};
        if (deliverer || desk_.context().pack.receiving.drawnSignatures > 0) return draw(proof);
        book(proof, std::nullopt);
    };
    desk_.needSigner(std::move(request));
}

void DeliveryModel::draw(const Signed& proof) {
    InkRequest request;
    request.words = [this, proof, supplier = view_.supplier] {
        const bool deliverer = proof.role == SignRole::Deliverer;
        return InkWords{desk_.text(Phrase::PurposeSignDelivery, {supplier}),
                        deliverer
                            ? desk_.text(Phrase::InkHintDeliverer)
                            : desk_.text(Phrase::InkHint, {proof.person.name, desk_.wordOf(proof.role)})};
    };
    request.then = [this, proof](const DrawnSignature& signature) {
        const auto kept = desk_.receiving().keepSignature(signature);
        if (!kept) return desk_.refuse(kept.error());
        book(proof, *kept);
    };
    desk_.askInk(std::move(request));
}

void DeliveryModel::book(const Signed& proof, const std::optional<Hash>& strokes) {
    const auto& [record, delivery, role, andOn, person] = proof;
    const Status done = desk_.receiving().sign(record, delivery, role, person.signer, strokes);
    if (!done) return desk_.refuse(done.error());
    const std::string who = role == SignRole::Deliverer ? view_.supplier : person.name;
    desk_.offerUndo({desk_.text(Phrase::DeliverySigned, {desk_.wordOf(role), who}),
                     [this, record = record, signer = person.signer](RecordId voiding) {
                         return desk_.receiving().takeBack(voiding, record, Reason::UndoneAtOnce, "", signer);
                     }});
    desk_.finished();
    open(delivery);
    // The three stand side by side: the next one is asked at once, and may come later instead.
    if (const auto next = nextRole(); andOn && next) sign(*next, true);
}

void DeliveryModel::askDraft() {
    Question question;
    question.words = choiceOf<Phrase>(desk_, {Phrase::DraftResume, Phrase::DraftDrop}, Phrase::GoOn, [this] {
        return Heading{goods_->draftOf(delivery_).value_or(""), desk_.text(Phrase::DraftBody)};
    });
    question.then = [this](const std::string& option) {
        if (static_cast<Phrase>(std::atoi(option.c_str())) == Phrase::DraftResume)
            return goods_->resume(delivery_);
        goods_->drop(delivery_);
        refresh();
    };
    desk_.ask(std::move(question));
}

void DeliveryModel::changeLine(const GoodsLine& line) {
    std::vector<Phrase> ways;
    if (!line.toFollow.empty() || line.proofMissing) ways.push_back(Phrase::ChangePaper);
    if (line.accepted.value > 0) ways.insert(ways.end(), {Phrase::ChangeLot, Phrase::ChangeTest});
    ways.push_back(Phrase::ChangeLine);
    ways.push_back(Phrase::ChangeVoid);
    Question question;
    question.words = choiceOf<Phrase>(desk_, ways, Phrase::GoOn, [this, name = line.productName] {
        return Heading{name, desk_.text(Phrase::ChangeBody)};
    });
    question.then = [this, line](const std::string& option) {
        switch (static_cast<Phrase>(std::atoi(option.c_str()))) {
            case Phrase::ChangePaper:
                return desk_.go(Screen::Duties);
            case Phrase::ChangeLot:
                return lot_->open(line.lotId);
            case Phrase::ChangeTest:
                return test_->open(line.lotId);
            case Phrase::ChangeLine:
                return correct(line);
            default:
                return takeBack(line.record, line.productName);
        }
    };
    desk_.ask(std::move(question));
}

void DeliveryModel::correct(const GoodsLine& line) {
    Question question;
    question.words = choiceOf<Reason>(desk_, {Reason::Mistyped, Reason::PaperFirst, Reason::Other},
                                      Phrase::GoOn, [this, name = line.productName] {
                                          return Heading{name, desk_.text(Phrase::WhyCorrect)};
                                      });
    question.then = [this, record = line.record](const std::string& option) {
        goods_->openCorrection(delivery_, record, static_cast<Reason>(std::atoi(option.c_str())));
    };
    desk_.ask(std::move(question));
}

void DeliveryModel::changeHead() {
    Question question;
    std::vector<Phrase> ways;
    if (!detail_->header.notePhotos.empty()) ways.push_back(Phrase::LookAtNote);
    ways.push_back(Phrase::ChangeHead);
    ways.push_back(Phrase::ChangeVoid);
    question.words = choiceOf<Phrase>(desk_, ways, Phrase::GoOn, [this, name = view_.supplier] {
        return Heading{name, desk_.text(Phrase::ChangeBody)};
    });
    question.then = [this](const std::string& option) {
        const auto way = static_cast<Phrase>(std::atoi(option.c_str()));
        if (way == Phrase::ChangeHead) return head_->openCorrection(delivery_);
        if (way == Phrase::LookAtNote)
            return desk_.showPages(
                {[this] { return desk_.text(Phrase::PhotoOfNote); }, detail_->header.notePhotos});
        takeBack(detail_->line.record, view_.supplier);
    };
    desk_.ask(std::move(question));
}

void DeliveryModel::takeBack(RecordId record, std::string about) {
    Question question;
    question.words = choiceOf<Reason>(desk_, {Reason::Mistyped, Reason::Duplicate, Reason::Other},
                                      Phrase::ChangeVoid, [this, about] {
                                          return Heading{about, desk_.text(Phrase::WhyVoid)};
                                      });
    question.then = [this, record, about, voiding = desk_.newRecord()](const std::string& option) {
        const auto reason = static_cast<Reason>(std::atoi(option.c_str()));
        SignRequest request;
        request.title = Phrase::SignVoider;
        request.purpose = Phrase::PurposeVoid;
        request.about = {about};
        onlyCorrectors(desk_, record, request);
        request.then = [this, record, voiding, reason](const service::SignIn& person) {
            const Status done = desk_.receiving().takeBack(voiding, record, reason, "", person.signer);
            if (!done) return desk_.refuse(done.error());
            desk_.toast(Tone::Good, desk_.text(Phrase::TakenBack));
            desk_.finished();
            refresh();
        };
        desk_.needSigner(std::move(request));
    };
    desk_.ask(std::move(question));
}

}  // namespace kiosk
