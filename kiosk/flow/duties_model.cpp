#include "kiosk/flow/duties_model.h"

#include <algorithm>
#include <cstdlib>

#include "core/rules/papers.h"
#include "kiosk/flow/receiving_rows.h"

namespace kiosk {

using namespace canteen;
using service::Duty;
using service::DutyKind;

void DutiesModel::refresh() {
    duties_ = desk_.receiving().duties();
    view_ = {};
    view_.emptyWords = desk_.text(Phrase::NoDuties);
    for (std::size_t i = 0; i < duties_.size(); ++i) view_.duties.push_back(dutyRow(desk_, duties_[i], i));
}

void DutiesModel::handle(const DutiesAction& action) {
    const auto place = static_cast<std::size_t>(std::atoi(action.duty.c_str()));
    if (place >= duties_.size()) return refresh();
    const Duty duty = duties_[place];
    switch (duty.kind) {
        case DutyKind::PaperToFollow:
        case DutyKind::ReturnProof:
            return attach(duty);
        case DutyKind::Signature:
        case DutyKind::NoLines:
            return delivery_.open(duty.delivery);
        case DutyKind::Retest:
            return test_.openRetest(duty.test);
        case DutyKind::TestReview:
            return test_.review(duty.test);
    }
}

// Every kind that answers the duty; for a proof of a return whatever tells of it.
std::vector<PaperKind> DutiesModel::kindsFor(const Duty& duty) const {
    if (duty.kind == DutyKind::ReturnProof || !duty.paper) return {PaperKind::OtherProof};
    const auto card = desk_.suppliers().card(duty.supplier, desk_.today());
    const auto detail = desk_.receiving().find(duty.delivery);
    if (!card || !detail) return {*duty.paper};
    for (const service::GoodsLine& line : detail->goods) {
        if (line.lotId != duty.lot) continue;
        const std::vector<GoodsClass> goods{line.goods};
        for (const auto& need :
             rules::requiredPapers(desk_.context().pack.papers, card->line.supplier.type, goods))
            if (need.scope == rules::PaperScope::Batch && need.anyOf.front() == *duty.paper)
                return need.anyOf;
    }
    return {*duty.paper};
}

void DutiesModel::attach(const Duty& duty) {
    std::string lotNo;
    if (const auto detail = desk_.receiving().find(duty.delivery))
        for (const service::GoodsLine& line : detail->goods)
            if (line.lotId == duty.lot) lotNo = line.lot;
    PaperWish wish;
    wish.supplier = duty.supplier;
    wish.kinds = kindsFor(duty);
    wish.lot = lotNo;
    wish.about = duty.productName;
    wish.photograph = true;
    wish.then = [this, lot = duty.lot, about = duty.productName, record = desk_.newRecord()](PaperId paper) {
        SignRequest request;
        request.title = Phrase::SignHandler;
        request.purpose = Phrase::PurposePaper;
        request.about = {about};
        request.needed = service::Action::FilePapers;
        request.then = [this, lot, about, record, paper](const service::SignIn& person) {
            const Status attached = desk_.receiving().attach(record, paper, {lot}, person.signer);
            if (!attached) return desk_.refuse(attached.error());
            desk_.offerUndo({desk_.text(Phrase::PaperAttached, {about}),
                             [this, record, signer = person.signer](RecordId voiding) {
                                 return desk_.receiving().takeBack(voiding, record, Reason::UndoneAtOnce, "",
                                                                   signer);
                             }});
            desk_.finished();
            desk_.go(Screen::Duties);
        };
        desk_.needSigner(std::move(request));
    };
    papers_.open(std::move(wish));
}

}  // namespace kiosk
