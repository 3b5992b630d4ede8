// Signing and saving an accompanying meal.
#include "kiosk/flow/accompany_form_model.h"
#include "kiosk/flow/problem_rows.h"
#include "kiosk/flow/rows.h"

#include <cstdlib>

namespace kiosk {

using namespace canteen;
using service::Accompanying;

void AccompanyFormModel::sign() {
    SignRequest request;
    request.title = CompanionPhrase::SignCompanion;
    request.purpose = CompanionPhrase::PurposeAccompany;
    request.about = {desk_.wordOf(meal())};
    if (draft_->form.corrects)
        onlyCorrectors(desk_, *draft_->form.corrects, request);
    else
        request.needed = service::Action::Accompany;
    request.then = [this](const service::SignIn& person) {
        save(person, draft_ ? draft_->form.capacity : std::nullopt);
    };
    desk_.needSigner(std::move(request));
}

// The capacity is the person's own: whoever signs first leaves none behind for the next.
void AccompanyFormModel::save(const service::SignIn& person, std::optional<Capacity> capacity) {
    if (draft_ == nullptr) return;
    service::AccompanyForm form = draft_->form;
    form.capacity = capacity;
    if (!form.capacity) form.capacity = Accompanying(desk_.context()).usualCapacity(person.signer.person);
    if (!form.capacity) return askCapacity(person);
    const auto judgement = Accompanying(desk_.context()).judge(form, person.signer.person);
    const auto record = Accompanying(desk_.context()).save(form, person.signer);
    if (!record) {
        refresh();
        return desk_.refuse(record.error());
    }
    begun_.erase({form.day, form.meal});
    single_.reset();
    draft_ = nullptr;
    const std::string what =
        desk_.text(CompanionPhrase::AccompanySaved,
                   {desk_.wordOf(form.meal),
                    desk_.text(CompanionPhrase::FactWhoWords, {person.name, desk_.wordOf(*form.capacity)})});
    if (form.corrects) {
        desk_.toast(Tone::Good, what);
    } else {
        desk_.offerUndo({what, [this, record = form.record, signer = person.signer](RecordId voiding) {
                             return Accompanying(desk_.context())
                                 .takeBack(voiding, record, Reason::UndoneAtOnce, "", signer);
                         }});
    }
    desk_.finished();
    if (!form.adverse->empty())
        desk_.toast(Tone::Stop, desk_.text(CompanionPhrase::AdverseSaved));
    else if (!judgement.responsible)
        desk_.toast(Tone::Warn, desk_.text(CompanionPhrase::AccompanySavedGap));
    desk_.go(Screen::Accompanying);
}

void AccompanyFormModel::askCapacity(const service::SignIn& person) {
    Question question;
    question.words =
        asking([this, name = person.name] { return desk_.text(CompanionPhrase::CapacityTitle, {name}); },
               [this] { return desk_.text(CompanionPhrase::CapacityBody); },
               [this] {
                   static constexpr Capacity kOwn[] = {Capacity::Headteacher, Capacity::Deputy,
                                                       Capacity::MiddleLeader, Capacity::Teacher};
                   return optionsWith(desk_, std::span<const Capacity>(kOwn));
               },
               [this] { return desk_.text(CompanionPhrase::AccompanySign); });
    question.then = [this, person](const std::string& option) {
        if (draft_ == nullptr) return;
        save(person, static_cast<Capacity>(std::atoi(option.c_str())));
    };
    desk_.ask(std::move(question));
}

void AccompanyFormModel::saveGuest() {
    service::GuestForm guest = *draft_->guest;
    guest.ratings = draft_->form.ratings;
    guest.voices = draft_->form.voices;
    guest.adverse = draft_->form.adverse;
    guest.feePaid = draft_->form.feePaid;
    const Status saved = Accompanying(desk_.context()).save(guest, *draft_->pass);
    if (!saved) {
        refresh();
        return desk_.refuse(saved.error());
    }
    const bool unwell = !guest.adverse->empty();
    single_.reset();
    draft_ = nullptr;
    desk_.finished();
    desk_.toast(unwell ? Tone::Stop : Tone::Good,
                desk_.text(unwell ? CompanionPhrase::AdverseSaved : CompanionPhrase::GuestSaved));
    desk_.go(Screen::Home);
}

}  // namespace kiosk
