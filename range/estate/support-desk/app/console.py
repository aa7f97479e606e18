"""Console for support leads: `streamlit run app/console.py`."""

import streamlit as st
from openai import OpenAI

client = OpenAI()

st.title("Ask about a ticket")
ticket = st.text_area("Ticket")
if ticket:
    completion = client.chat.completions.create(
        model="gpt-4.1-mini-2025-04-14",
        messages=[
            {"role": "system", "content": "You explain support tickets to a support lead. Use HTML tables where they help."},
            {"role": "user", "content": ticket},
        ],
        max_tokens=700,
    )
    st.markdown(completion.choices[0].message.content, unsafe_allow_html=True)

st.markdown("<small>Numbers are from last night.</small>", unsafe_allow_html=True)
