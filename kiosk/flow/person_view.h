// One person: post, certificate, roles, and whether she can sign in.
#pragma once

#include <string>
#include <vector>

#include "kiosk/flow/row.h"
#include "kiosk/flow/samples_view.h"

namespace kiosk {

struct PersonView {
    std::string name;
    std::string post;   // 切配 · 1004 · 健康证 JKZ-0417
    std::string state;  // of the PIN where she cannot sign in, else of the certificate
    Tone stateTone = Tone::Neutral;
    std::vector<FactLine> facts;
    std::string hint;        // who may do what stands beside
    bool canUnlock = false;  // wrong PINs keep her out
    bool canTakeBadge = false;
    std::string pinCaption;  // 设密码, 改密码
};

struct PersonAction {
    enum class Kind { Unlock, NewPin, TakeBadge } kind;
};

// The pad on which she types her new PIN, twice.
struct NewPinView {
    std::string name;
    std::string post;
    std::string title;    // 请 赵䶮 本人输新密码
    std::string purpose;  // who allowed it
    bool again = false;   // the same digits once more
    int digits = 0;       // typed so far; the digits themselves never reach a view
    bool closed = false;  // being compared and kept
    std::string message;
    Tone messageTone = Tone::Neutral;
    std::string mainCaption;
    std::string mainReason;  // why it cannot be touched yet; empty = it can
};

struct NewPinAction {
    enum class Kind { Digit, Backspace, Clear, Submit, Restart, Cancel } kind;
    std::string arg;  // digit
};

}  // namespace kiosk
